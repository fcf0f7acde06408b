import * as v from "valibot";
import { filled, strict, toolkitSlug } from "./shapes.ts";

/** The bodies of requests about files. */

/** `POST /tool_router/session/{id}/mounts/{mount}/upload_url` */
export const uploadUrlSchema = strict({
  mount_relative_path: v.string(),
  mimetype: v.optional(v.string()),
});

/** `POST /tool_router/session/{id}/mounts/{mount}/download_url` and `/delete` */
export const mountPathSchema = strict({ mount_relative_path: v.string() });

/** `POST /files/upload/request` */
export const toolFileSchema = strict({
  toolkit_slug: v.pipe(toolkitSlug, v.nonEmpty("must not be empty")),
  tool_slug: filled,
  filename: filled,
  mimetype: filled,
  md5: v.pipe(v.string(), v.regex(/^[\da-f]{32}$/i, "must be an MD5 hash as 32 hex digits")),
});
