import * as v from "valibot";
import { searchTools } from "../search/searchTools.ts";
import { defineMetaTool } from "./defineMetaTool.ts";

/** COMPOSIO_SEARCH_TOOLS: tools for use cases, and how their toolkits are connected. */
export const searchToolsTool = defineMetaTool({
  slug: "COMPOSIO_SEARCH_TOOLS",
  name: "Search tools",
  description:
    "Finds the tools that fit use cases, with their input schemas, and says whether their toolkits are connected. Call it first. Tools that come with a schemaRef need COMPOSIO_GET_TOOL_SCHEMAS before they are run.",
  tags: ["readOnlyHint", "openWorldHint"],
  isOn: (config) => config.search.enable !== false,
  input: () => ({
    type: "object",
    properties: {
      queries: {
        type: "array",
        description: "One query per action. Name the app where the user named one.",
        minItems: 1,
        items: {
          type: "object",
          properties: {
            use_case: {
              type: "string",
              description: "What is to be done, in plain English, without names or ids.",
              maxLength: 1024,
              examples: ["send an email to someone", "list the open issues of a repository"],
            },
            known_fields: {
              type: "string",
              description: "What is known already, as comma-separated key:value pairs.",
              maxLength: 500,
              examples: ["channel_name:general"],
            },
          },
          required: ["use_case"],
        },
      },
      session: {
        type: "object",
        description: "{generate_id: true} for something new, {id} to go on with it.",
        properties: { id: { type: "string" }, generate_id: { type: "boolean" } },
        required: [],
      },
      model: { type: "string", description: "The model that asks. The mock ignores it." },
    },
    required: ["queries"],
  }),
  schema: v.object({
    queries: v.pipe(
      v.array(
        v.object({
          use_case: v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(1024)),
          known_fields: v.optional(v.pipe(v.string(), v.maxLength(500))),
        }),
      ),
      v.minLength(1),
    ),
    session: v.optional(
      v.object({ id: v.optional(v.string()), generate_id: v.optional(v.boolean()) }),
    ),
  }),
  run({ tables, platform, session }, args) {
    const {
      success: _,
      error,
      ...data
    } = searchTools(tables, platform, session, {
      queries: args.queries.map(({ use_case, known_fields }) => ({
        useCase: use_case,
        knownFields: known_fields,
      })),
      sessionId: args.session?.generate_id === true ? undefined : args.session?.id,
    });
    return { data, error };
  },
});
