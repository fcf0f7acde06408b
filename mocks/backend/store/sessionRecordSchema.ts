import * as v from "valibot";
import { toolTags } from "../../catalog/types.ts";
import type { SessionConfig, SessionRecord } from "../records.ts";
import { time } from "./time.ts";

const slugs = v.array(v.string());
const require_approval = v.optional(slugs);
const enabledOrDisabled = v.union([
  v.object({ enabled: slugs, require_approval }),
  v.object({ disabled: slugs, require_approval }),
  v.object({ require_approval: slugs }),
]);
const tagList = v.optional(v.array(v.picklist(toolTags)));
const tags = v.object({ enabled: tagList, disabled: tagList, require_approval: tagList });
const flag = v.optional(v.boolean());

/** The filters on toolkits and tools, which a saved configuration holds too. */
export const filterSchemas = {
  toolkits: v.optional(enabledOrDisabled),
  tools: v.optional(
    v.record(v.string(), v.union([enabledOrDisabled, v.object({ tags, require_approval })])),
  ),
  tags: v.optional(tags),
};

const config = v.object({
  ...filterSchemas,
  auth_configs: v.record(v.string(), v.string()),
  connected_accounts: v.record(v.string(), slugs),
  manage_connections: v.object({
    enabled: v.boolean(),
    callback_url: v.optional(v.string()),
    enable_wait_for_connections: flag,
    enable_connection_removal: flag,
  }),
  workbench: v.optional(
    v.object({
      enable: flag,
      proxy_execution_enabled: flag,
      auto_offload_threshold: v.optional(v.number()),
      sandbox_size: v.optional(v.picklist(["standard", "medium", "large", "xlarge"])),
    }),
  ),
  multi_account: v.optional(
    v.object({
      enable: flag,
      max_accounts_per_toolkit: v.optional(v.number()),
      require_explicit_selection: flag,
    }),
  ),
  preload: v.object({ tools: v.union([slugs, v.literal("all")]) }),
  search: v.object({ enable: flag }),
  execute: v.object({ enable_multi_execute: flag }),
  proxy_execute: v.optional(v.object({ enable: v.boolean() })),
  instant: v.optional(
    v.object({
      toolkits: filterSchemas.toolkits,
      tools: filterSchemas.tools,
      return_instant_charge: flag,
      return_prices_in_search: flag,
    }),
  ),
  experimental: v.optional(
    v.object({
      user_timezone: v.optional(v.string()),
      permissions: v.optional(v.looseObject({})),
      link_url_overwrite: v.optional(v.string()),
      session_config_id: v.optional(v.string()),
      fast_mode: flag,
      submit_feedback: v.optional(v.object({ enable: flag })),
    }),
  ),
}) satisfies v.GenericSchema<unknown, SessionConfig>;

/** What a stored session must look like. */
export const sessionRecordSchema = v.object({
  id: v.string(),
  order: v.number(),
  userId: v.pipe(v.string(), v.minLength(1)),
  config,
  configVersion: v.number(),
  history: v.array(v.object({ version: v.number(), config, archivedAt: time })),
  createdAt: time,
  updatedAt: time,
}) satisfies v.GenericSchema<unknown, SessionRecord>;
