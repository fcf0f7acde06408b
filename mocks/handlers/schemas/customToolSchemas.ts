import * as v from "valibot";
import { anyObject, open, strict, toolkitSlug } from "./shapes.ts";

/** Tools of the caller's own, which come with a request and run in the caller's process. */

const slug = v.pipe(
  v.string(),
  v.regex(/^[A-Za-z0-9_-]+$/, "must be letters, digits, underscores and hyphens alone"),
);
const name = v.pipe(v.string(), v.maxLength(128, "must have 128 characters at most"));

const customTool = {
  slug,
  name,
  description: v.pipe(v.string(), v.maxLength(5120, "must have 5120 characters at most")),
  input_schema: v.pipe(
    anyObject,
    v.looseObject({ type: v.literal("object"), properties: anyObject }),
  ),
  output_schema: v.optional(anyObject),
  preload: v.optional(v.boolean()),
};

/** The keys of `experimental` that bring tools of the caller's own. */
export const customToolEntries = {
  custom_tools: v.optional(
    v.array(open({ ...customTool, extends_toolkit: v.optional(toolkitSlug) })),
  ),
  custom_toolkits: v.optional(
    v.array(
      open({
        slug,
        name,
        description: v.pipe(v.string(), v.maxLength(2048, "must have 2048 characters at most")),
        tools: v.array(open(customTool)),
        preload: v.optional(v.boolean()),
      }),
    ),
  ),
};

/** `experimental` of requests that take tools of the caller's own. */
export const experimentalSchema = strict(customToolEntries);

const toolSchema = open(customTool);

export type CustomTools = v.InferOutput<typeof experimentalSchema>;
export type CustomTool = v.InferOutput<typeof toolSchema>;

/** `POST /tool_router/session/{id}/attach` */
export const attachSchema = strict({ experimental: v.optional(experimentalSchema) });
