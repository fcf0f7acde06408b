import { INVENTED } from "../../inventedNote.ts";
import type { CatalogTool, JsonSchemaObject, ToolHint } from "../../types.ts";
import { inputFor } from "./inputFor.ts";
import { knownInput } from "./knownInput.ts";
import { type Action, parseAction } from "./parseAction.ts";
import { tagsOf } from "./tagsFor.ts";
import { toolDescription, toolName } from "./wording.ts";

/**
 * Makes a tool of its name within its toolkit (`LIST_TAGS`), and of its hints and parameters where they are known
 * (`LIST_TAGS~ro~owner*,page:integer`). All but the slug is made when it is first asked for: of thousands of tools, most
 * never are.
 */
export function generateTool(toolkit: { slug: string; name: string }, fact: string): CatalogTool {
  const [actionName = "", hints = "", parameters] = fact.split("~");
  let action: Action | undefined;
  let input: JsonSchemaObject | undefined;
  let tags: ToolHint[] | undefined;
  let description: string | undefined;
  const parsed = () => {
    action ??= parseAction(actionName, toolkit.slug);
    return action;
  };
  return {
    slug: `${toolkit.slug.toUpperCase()}_${actionName}`,
    get name() {
      return toolName(parsed());
    },
    get description() {
      description ??= toolDescription(parsed(), toolkit.name);
      return parameters === undefined ? `${description} ${INVENTED}` : description;
    },
    get inputParameters() {
      input ??=
        parameters === undefined
          ? { ...inputFor(parsed()), additionalProperties: true }
          : knownInput(parameters);
      return input;
    },
    get tags() {
      tags ??= tagsOf(parsed().kind, hints);
      return tags;
    },
  };
}
