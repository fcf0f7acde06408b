import * as v from "valibot";
import type { SessionConfig, SessionRecord } from "../records.ts";

const slugs = v.array(v.string());
const enabledOrDisabled = v.union([v.object({ enabled: slugs }), v.object({ disabled: slugs })]);
const tagList = v.optional(
  v.array(v.picklist(["readOnlyHint", "destructiveHint", "idempotentHint", "openWorldHint"])),
);
const tags = v.object({ enabled: tagList, disabled: tagList });
const flag = v.optional(v.boolean());

const config = v.object({
  toolkits: v.optional(enabledOrDisabled),
  auth_configs: v.record(v.string(), v.string()),
  connected_accounts: v.record(v.string(), slugs),
  manage_connections: v.object({
    enabled: v.boolean(),
    callback_url: v.optional(v.string()),
    enable_wait_for_connections: flag,
    enable_connection_removal: flag,
  }),
  tools: v.optional(v.record(v.string(), v.union([enabledOrDisabled, v.object({ tags })]))),
  tags: v.optional(tags),
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
}) satisfies v.GenericSchema<unknown, SessionConfig>;

/** What a stored session must look like. */
export const sessionRecordSchema = v.object({
  id: v.string(),
  order: v.number(),
  userId: v.pipe(v.string(), v.minLength(1)),
  config,
  configVersion: v.number(),
  history: v.array(v.object({ version: v.number(), config, archivedAt: v.number() })),
  createdAt: v.number(),
  updatedAt: v.number(),
}) satisfies v.GenericSchema<unknown, SessionRecord>;
