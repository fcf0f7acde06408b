import * as v from "valibot";
import { toolTags } from "../../catalog/types.ts";
import { byToolkit, strict, toolkitSlug } from "./shapes.ts";

/** What a session's toolkits and tools are chosen with. */

function listOf<Slug extends v.GenericSchema<unknown, string>>(slug: Slug) {
  const slugs = v.array(slug);
  const require_approval = v.optional(slugs);
  return v.union(
    [
      strict({ enable: slugs, require_approval }),
      strict({ disable: slugs, require_approval }),
      strict({ require_approval: slugs }),
      // A bare list is an allowlist: the SDK's shorthand, taken here too.
      v.pipe(
        slugs,
        v.transform((enable) => ({ enable })),
      ),
    ],
    "must be {enable: [slug, …]} or {disable: [slug, …]}, one of them, with {require_approval: [slug, …]} or that alone",
  );
}

const tagList = v.array(v.picklist(toolTags));
const optionalTags = v.optional(tagList);

/** A session's `toolkits`. */
export const toolkits = listOf(toolkitSlug);

/** A session's `tags`. */
export const tags = v.union(
  [
    tagList,
    strict({ enable: optionalTags, disable: optionalTags, require_approval: optionalTags }),
  ],
  "must be a list of hints, or {enable, disable, require_approval}",
);

/** A session's `tools`, by toolkit. */
export const tools = byToolkit(
  v.union(
    [strict({ tags, require_approval: v.optional(v.array(v.string())) }), listOf(v.string())],
    "must be {enable}, {disable} or {tags}, with {require_approval} or that alone",
  ),
);
