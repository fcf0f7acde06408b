import * as v from "valibot";
import type { Tool } from "../types.ts";
import { id, logoField, record, text, texts } from "./common.ts";

/** An item of `session.tools()`. */
export const tool = v.pipe(
  v.object({
    slug: id,
    name: v.nullish(v.string()),
    description: text,
    input_parameters: v.nullish(record, {}),
    tags: texts,
    toolkit: v.object({ slug: id, name: v.nullish(v.string()), logo: v.nullish(v.string()) }),
  }),
  v.transform(
    ({ slug, name, description, input_parameters, tags, toolkit }): Tool => ({
      slug,
      name: name || slug,
      description,
      inputParameters: input_parameters,
      tags,
      toolkit: {
        slug: toolkit.slug,
        name: toolkit.name || toolkit.slug,
        ...logoField(toolkit.logo),
      },
    }),
  ),
);
