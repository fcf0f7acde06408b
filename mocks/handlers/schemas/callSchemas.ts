import * as v from "valibot";
import { experimentalSchema } from "./customToolSchemas.ts";
import { anyObject, filled, mapOf, open, strict, toolkitSlug } from "./shapes.ts";

/** The bodies of requests that find and run tools. */

const experimental = v.optional(experimentalSchema);

/** `POST /tool_router/session/{id}/search` */
export const searchSchema = strict({
  queries: v.pipe(
    v.array(
      open({
        use_case: v.pipe(v.string(), v.nonEmpty("must not be empty"), v.maxLength(1024)),
        known_fields: v.optional(v.pipe(v.string(), v.maxLength(500))),
      }),
    ),
    v.minLength(1, "must not be empty"),
  ),
  /** The official SDK sends it; the platform's own description does not have it. */
  toolkits: v.optional(v.array(toolkitSlug)),
  model: v.optional(v.string()),
  experimental,
});

/** A request to a toolkit's own API. */
const proxied = {
  endpoint: filled,
  method: v.picklist(["GET", "POST", "PUT", "DELETE", "PATCH", "HEAD"]),
  body: v.optional(v.unknown()),
  binary_body: v.optional(
    v.union(
      [
        open({ url: v.string(), content_type: v.optional(v.string()) }),
        open({ base64: v.string(), content_type: v.optional(v.string()) }),
      ],
      "must be {url} or {base64}",
    ),
  ),
  parameters: v.optional(
    v.array(open({ name: v.string(), type: v.picklist(["header", "query"]), value: v.string() })),
    [],
  ),
  custom_connection_data: v.optional(anyObject),
};

/** `POST /tool_router/session/{id}/proxy_execute` */
export const proxySchema = strict({ toolkit_slug: toolkitSlug, ...proxied });

/** `POST /tools/execute/proxy` */
export const directProxySchema = strict({
  connected_account_id: v.optional(v.string()),
  ...proxied,
});

/** `POST /tools/execute/{slug}` */
export const executeToolSchema = strict({
  user_id: v.optional(filled),
  /** What `user_id` was called before. */
  entity_id: v.optional(v.string()),
  connected_account_id: v.optional(v.string()),
  arguments: v.optional(mapOf(v.unknown())),
  version: v.optional(v.string()),
  allow_tracing: v.optional(v.nullable(v.boolean())),
  text: v.optional(v.string()),
  custom_auth_params: v.optional(anyObject),
  custom_connection_data: v.optional(anyObject),
});

/** `POST /toolkits/multi` */
export const toolkitsSchema = strict({
  toolkits: v.optional(v.array(toolkitSlug)),
  category: v.optional(v.string()),
  managed_by: v.optional(v.picklist(["composio", "all", "project"])),
  sort_by: v.optional(v.picklist(["usage", "alphabetically"])),
  limit: v.nullish(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1000))),
  cursor: v.nullish(v.string()),
});
