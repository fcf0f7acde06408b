import * as v from "valibot";
import type { Platform } from "../backend/platform.ts";
import { type ToolFilter, toolFilter } from "../backend/sessions/toolFilter.ts";
import { toolSearchOf } from "../search/toolSearch.ts";
import { customSchemas } from "./customTools.ts";
import { defineMetaTool } from "./defineMetaTool.ts";
import { sessionIdSchema } from "./workflow.ts";

const MAX_SUGGESTIONS = 3;

/** The envelope that every tool answers in; what is in `data` depends on the tool. */
const outputSchema = {
  type: "object",
  properties: {
    data: { type: "object" },
    error: { type: "string" },
    successful: { type: "boolean" },
  },
};

const argumentsSchema = v.object({
  tool_slugs: v.pipe(
    v.array(v.pipe(v.string(), v.minLength(1))),
    v.minLength(1),
    v.description("The tools' slugs."),
    v.examples([["GMAIL_SEND_EMAIL"]]),
  ),
  include: v.optional(
    v.pipe(v.array(v.picklist(["input_schema", "output_schema"])), v.description("Which schemas.")),
    ["input_schema"],
  ),
  session_id: sessionIdSchema,
});

/** COMPOSIO_GET_TOOL_SCHEMAS: the input schemas of tools that are known by slug. */
export const getToolSchemasTool = defineMetaTool({
  slug: "COMPOSIO_GET_TOOL_SCHEMAS",
  name: "Get tool schemas",
  description:
    "Gives the whole input schemas of tools. Only pass slugs that COMPOSIO_SEARCH_TOOLS gave.",
  tags: ["readOnlyHint"],
  isOn: (config) => config.search.enable !== false,
  schema: () => argumentsSchema,
  run({ platform, session, customTools }, { tool_slugs, include }) {
    const isInSession = toolFilter(session.config);
    const slugs = [...new Set(tool_slugs)];
    const found = slugs.flatMap((slug) => {
      const entry = platform.toolkits.tool(slug);
      return entry !== undefined && isInSession(entry) ? [entry] : [];
    });
    const own = customTools.filter(({ slug }) => slugs.includes(slug));
    const known = new Set([...found.map(({ tool }) => tool.slug), ...own.map(({ slug }) => slug)]);
    const missing = slugs.filter((slug) => !known.has(slug));
    const message = `Not in this session: ${missing.join(", ")}. See suggestions, or search again.`;
    return {
      data: {
        success: missing.length === 0,
        tool_schemas: {
          ...Object.fromEntries(
            found.map(({ tool, toolkit }) => [
              tool.slug,
              {
                tool_slug: tool.slug,
                toolkit: toolkit.slug,
                description: tool.description,
                ...(include.includes("input_schema") ? { input_schema: tool.inputParameters } : {}),
                ...(include.includes("output_schema") ? { output_schema: outputSchema } : {}),
              },
            ]),
          ),
          ...customSchemas(own),
        },
        ...(missing.length > 0
          ? {
              not_found: missing,
              suggestions: Object.fromEntries(
                missing.map((slug) => [slug, similarSlugs(platform, isInSession, slug)]),
              ),
              not_found_message: message,
            }
          : {}),
      },
      error: known.size === 0 ? message : null,
    };
  },
});

/** The session's tools whose words are most like those of a slug. */
function similarSlugs(platform: Platform, isAllowed: ToolFilter, slug: string): string[] {
  const useCase = slug.replaceAll("_", " ");
  return toolSearchOf(platform.toolkits.toolkits)
    .find({ useCase, isAllowed, most: MAX_SUGGESTIONS })
    .map(({ tool }) => tool.slug);
}
