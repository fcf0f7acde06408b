import * as v from "valibot";

/** Tools of the caller's own, which come with a request and run in the caller's process. */

const slug = v.pipe(
  v.string(),
  v.regex(/^[A-Za-z0-9_-]+$/, "must be letters, digits, underscores and hyphens alone"),
);

const customTool = v.object({
  slug,
  name: v.string(),
  description: v.string(),
  input_schema: v.looseObject({ type: v.literal("object"), properties: v.looseObject({}) }),
  output_schema: v.optional(v.looseObject({})),
  preload: v.optional(v.boolean()),
});

/** `experimental` of requests that take tools of the caller's own. What else is in it is left aside. */
export const experimentalSchema = v.object({
  custom_tools: v.optional(
    v.array(v.object({ ...customTool.entries, extends_toolkit: v.optional(v.string()) })),
  ),
  custom_toolkits: v.optional(
    v.array(
      v.object({
        slug,
        name: v.string(),
        description: v.string(),
        tools: v.array(customTool),
        preload: v.optional(v.boolean()),
      }),
    ),
  ),
});

export type Experimental = v.InferOutput<typeof experimentalSchema>;
export type CustomTool = v.InferOutput<typeof customTool>;

/** `POST /tool_router/session/{id}/attach` */
export const attachSchema = v.strictObject({ experimental: v.optional(experimentalSchema) });
