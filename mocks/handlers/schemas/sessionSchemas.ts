import * as v from "valibot";
import type { SessionConfigBody, SessionPatchBody } from "../../backend/sessionBodies.ts";
import { experimentalSchema } from "./customToolSchemas.ts";

/** The bodies of requests about sessions. Unknown keys at the root are refused, as the platform does. */

const slugs = v.array(v.string());
const flag = v.optional(v.boolean());
const nullableFlag = v.optional(v.nullable(v.boolean()));

const enableOrDisable = v.union(
  [
    v.strictObject({ enable: slugs }),
    v.strictObject({ disable: slugs }),
    // A bare list is an allowlist: the SDK's shorthand, taken here too.
    v.pipe(
      slugs,
      v.transform((enable) => ({ enable })),
    ),
  ],
  "must be {enable: [slug, …]} or {disable: [slug, …]}, one of them",
);

const tagList = v.array(
  v.picklist(["readOnlyHint", "destructiveHint", "idempotentHint", "openWorldHint"]),
);
const tags = v.union(
  [tagList, v.strictObject({ enable: v.optional(tagList), disable: v.optional(tagList) })],
  "must be a list of hints, or {enable, disable}",
);

/** A pin is one id (v3) or a list of ids (v3.1). */
const pins = v.record(
  v.string(),
  v.union(
    [
      v.pipe(
        v.string(),
        v.transform((id) => [id]),
      ),
      slugs,
    ],
    "must be a connected account id, or a list of them",
  ),
);

const manageConnections = v.object({
  enable: nullableFlag,
  callback_url: v.optional(v.string()),
  enable_wait_for_connections: nullableFlag,
  enable_connection_removal: nullableFlag,
});

const workbench = v.object({
  enable: flag,
  enable_proxy_execution: flag,
  auto_offload_threshold: v.optional(v.number()),
  sandbox_size: v.optional(v.picklist(["standard", "medium", "large", "xlarge"])),
});

const multiAccount = v.object({
  enable: flag,
  max_accounts_per_toolkit: v.optional(
    v.pipe(v.number(), v.integer(), v.minValue(2), v.maxValue(10)),
  ),
  require_explicit_selection: flag,
});

const common = {
  toolkits: v.optional(enableOrDisable),
  auth_configs: v.optional(v.record(v.string(), v.string())),
  tools: v.optional(v.record(v.string(), v.union([v.strictObject({ tags }), enableOrDisable]))),
  tags: v.optional(tags),
  preload: v.optional(v.object({ tools: v.optional(v.union([v.literal("all"), slugs])) })),
  search: v.optional(v.object({ enable: flag })),
  execute: v.optional(v.object({ enable_multi_execute: flag })),
};

/** Taken, and left aside: the mock has none of the platform's experiments. */
const experiments = v.looseObject({});

/** `POST /tool_router/session` */
export const createSessionSchema = v.strictObject({
  ...common,
  user_id: v.pipe(v.string(), v.nonEmpty("must not be empty")),
  connected_accounts: v.optional(pins),
  manage_connections: v.optional(manageConnections),
  workbench: v.optional(workbench),
  multi_account: v.optional(multiAccount),
  experimental: v.optional(experimentalSchema),
}) satisfies v.GenericSchema<unknown, SessionConfigBody & { user_id: string }>;

/** `PATCH /tool_router/session/{id}` */
export const patchSessionSchema = v.strictObject({
  ...common,
  connected_accounts: v.optional(v.nullable(pins)),
  manage_connections: v.optional(v.nullable(manageConnections)),
  workbench: v.optional(v.nullable(workbench)),
  multi_account: v.optional(v.nullable(multiAccount)),
  experimental: v.optional(v.nullable(experiments)),
  expected_config_version: v.optional(v.pipe(v.number(), v.integer())),
}) satisfies v.GenericSchema<unknown, SessionPatchBody>;

/** `POST /tool_router/session/{id}/link` */
export const sessionLinkSchema = v.strictObject({
  toolkit: v.string(),
  alias: v.optional(v.string()),
  callback_url: v.optional(v.string()),
  experimental: v.optional(experiments),
});

/** `POST /tool_router/session/{id}/execute_meta` */
export const executeMetaSchema = v.strictObject({
  slug: v.picklist([
    "COMPOSIO_SEARCH_TOOLS",
    "COMPOSIO_GET_TOOL_SCHEMAS",
    "COMPOSIO_MULTI_EXECUTE_TOOL",
    "COMPOSIO_MANAGE_CONNECTIONS",
    "COMPOSIO_WAIT_FOR_CONNECTIONS",
    "COMPOSIO_REMOTE_WORKBENCH",
    "COMPOSIO_REMOTE_BASH_TOOL",
  ]),
  arguments: v.optional(v.record(v.string(), v.unknown())),
  experimental: v.optional(experiments),
});

/** `POST /tool_router/session/{id}/execute` */
export const executeSchema = v.strictObject({
  tool_slug: v.string(),
  arguments: v.optional(v.record(v.string(), v.unknown())),
  account: v.optional(v.string()),
  enable_auto_workbench_offload: flag,
  experimental: v.optional(experiments),
});
