import * as v from "valibot";
import { searchWithCustomTools } from "./customTools.ts";
import { defineMetaTool } from "./defineMetaTool.ts";

const querySchema = v.object({
  use_case: v.pipe(
    v.string(),
    v.maxLength(1024),
    v.description("What is to be done, in plain English, without names or ids."),
    v.examples(["send an email to someone", "list the open issues of a repository"]),
    v.trim(),
    v.nonEmpty(),
  ),
  known_fields: v.optional(
    v.pipe(
      v.string(),
      v.maxLength(500),
      v.description("What is known already, as comma-separated key:value pairs."),
      v.examples(["channel_name:general"]),
    ),
  ),
});

const argumentsSchema = v.object({
  queries: v.pipe(
    v.array(querySchema),
    v.minLength(1),
    v.description("One query per action. Name the app where the user named one."),
  ),
  session: v.optional(
    v.pipe(
      v.object({ id: v.optional(v.string()), generate_id: v.optional(v.boolean()) }),
      v.description("{generate_id: true} for something new, {id} to go on with it."),
    ),
  ),
  model: v.optional(v.pipe(v.string(), v.description("The model that asks. The mock ignores it."))),
});

/** COMPOSIO_SEARCH_TOOLS: tools for use cases, and how their toolkits are connected. */
export const searchToolsTool = defineMetaTool({
  slug: "COMPOSIO_SEARCH_TOOLS",
  name: "Search tools",
  description:
    "Finds the tools that fit use cases, with their input schemas, and says whether their toolkits are connected. Call it first. Tools that come with a schemaRef need COMPOSIO_GET_TOOL_SCHEMAS before they are run.",
  tags: ["important", "readOnlyHint", "openWorldHint"],
  isOn: (config) => config.search.enable !== false,
  schema: () => argumentsSchema,
  run({ tables, platform, session, customTools }, args) {
    const {
      success: _,
      error,
      ...data
    } = searchWithCustomTools(tables, platform, session, {
      customTools,
      queries: args.queries.map(({ use_case, known_fields }) => ({
        useCase: use_case,
        knownFields: known_fields,
      })),
      sessionId: args.session?.generate_id === true ? undefined : args.session?.id,
    });
    return { data, error };
  },
});
