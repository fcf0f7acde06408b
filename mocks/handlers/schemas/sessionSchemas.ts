import * as v from "valibot";
import type { SessionConfigBody, SessionPatchBody } from "../../backend/sessionBodies.ts";
import { createExperimental, patchExperimental } from "./experimentSchemas.ts";
import { tags, toolkits, tools } from "./filterSchemas.ts";
import { byToolkit, filled, strict } from "./shapes.ts";

/** The bodies of requests about sessions. Unknown keys are refused at every level, as the platform does. */

const flag = v.optional(v.boolean());
const nullableFlag = v.optional(v.nullable(v.boolean()));

/** A pin is one id (v3) or a list of ids (v3.1). */
const pins = byToolkit(
  v.union(
    [
      v.pipe(
        v.string(),
        v.transform((id) => [id]),
      ),
      v.array(v.string()),
    ],
    "must be a connected account id, or a list of them",
  ),
);

const manageConnections = {
  enable: nullableFlag,
  callback_url: v.optional(v.string()),
  enable_wait_for_connections: nullableFlag,
  enable_connection_removal: nullableFlag,
};

const workbench = strict({
  enable: flag,
  enable_proxy_execution: flag,
  auto_offload_threshold: v.optional(
    v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1_000_000_000)),
  ),
  sandbox_size: v.optional(v.picklist(["standard", "medium", "large", "xlarge"])),
});

const maxAccounts = v.pipe(v.number(), v.integer(), v.minValue(2), v.maxValue(10));

const multiAccount = {
  enable: flag,
  max_accounts_per_toolkit: v.optional(maxAccounts),
  require_explicit_selection: flag,
};

const instant = v.union(
  [
    v.literal(false),
    strict({
      toolkits: v.optional(toolkits),
      tools: v.optional(tools),
      return_instant_charge: flag,
      return_prices_in_search: flag,
    }),
  ],
  "must be false, or {toolkits, tools, return_instant_charge, return_prices_in_search}",
);

const auth_configs = byToolkit(v.string());
const preload = strict({
  tools: v.optional(v.union([v.literal("all"), v.array(v.string())], 'must be "all", or slugs')),
});
const search = strict({ enable: flag });
const execute = strict({ enable_multi_execute: flag });
const proxyExecute = strict({ enable: v.boolean() });

/** `POST /tool_router/session` */
export const createSessionSchema = strict({
  user_id: filled,
  toolkits: v.optional(toolkits),
  tools: v.optional(tools),
  tags: v.optional(tags),
  auth_configs: v.optional(auth_configs),
  connected_accounts: v.optional(pins),
  preload: v.optional(preload),
  manage_connections: v.optional(strict(manageConnections)),
  workbench: v.optional(workbench),
  sandbox: v.optional(workbench),
  multi_account: v.optional(strict(multiAccount)),
  search: v.optional(search),
  execute: v.optional(execute),
  proxy_execute: v.optional(proxyExecute),
  instant: v.optional(instant),
  premium_usage: v.optional(instant),
  experimental: v.optional(createExperimental),
}) satisfies v.GenericSchema<unknown, SessionConfigBody & { user_id: string }>;

/** `PATCH /tool_router/session/{id}`: null brings the default back. */
export const patchSessionSchema = strict({
  toolkits: v.nullish(toolkits),
  tools: v.nullish(tools),
  tags: v.nullish(tags),
  auth_configs: v.nullish(auth_configs),
  connected_accounts: v.nullish(pins),
  preload: v.nullish(preload),
  manage_connections: v.nullish(
    strict({ ...manageConnections, callback_url: v.nullish(v.string()) }),
  ),
  workbench: v.nullish(workbench),
  sandbox: v.nullish(workbench),
  multi_account: v.nullish(
    strict({ ...multiAccount, max_accounts_per_toolkit: v.nullish(maxAccounts) }),
  ),
  search: v.nullish(search),
  execute: v.nullish(execute),
  proxy_execute: v.nullish(proxyExecute),
  instant: v.nullish(instant),
  premium_usage: v.nullish(instant),
  experimental: v.nullish(patchExperimental),
  expected_config_version: v.optional(v.pipe(v.number(), v.safeInteger())),
}) satisfies v.GenericSchema<unknown, SessionPatchBody>;
