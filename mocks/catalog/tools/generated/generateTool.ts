import type { CatalogTool } from "../../types.ts";
import { inputFor } from "./inputFor.ts";
import { parseAction } from "./parseAction.ts";
import { tagsFor } from "./tagsFor.ts";
import { toolDescription, toolName } from "./wording.ts";

/** Makes a tool of nothing but its name within its toolkit (`LIST_TAGS`): a plain, honest shape. */
export function generateTool(
  toolkit: { slug: string; name: string },
  actionName: string,
): CatalogTool {
  const action = parseAction(actionName, toolkit.slug);
  return {
    slug: `${toolkit.slug.toUpperCase()}_${actionName}`,
    name: toolName(action),
    description: toolDescription(action, toolkit.name),
    inputParameters: inputFor(action),
    tags: tagsFor(action.kind),
  };
}
