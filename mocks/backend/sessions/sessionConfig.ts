import type { EnabledOrDisabled, SessionConfig, TagFilter } from "../records.ts";
import type {
  EnableOrDisable,
  ManageConnectionsBody,
  MultiAccountBody,
  SessionConfigBody,
  SessionPatchBody,
  TagFilterBody,
  WorkbenchBody,
} from "../sessionBodies.ts";

const emptyConfig: SessionConfig = {
  auth_configs: {},
  connected_accounts: {},
  manage_connections: { enabled: true },
  preload: { tools: [] },
  search: { enable: true },
  execute: { enable_multi_execute: true },
};

/** The configuration that a request to create asks for: what it leaves out is as on an empty one. */
export function newConfig(body: SessionConfigBody): SessionConfig {
  return patchConfig(emptyConfig, body);
}

/**
 * The configuration after a PATCH. What is left out is kept. Toolkits, tools, tags, preload, auth configs and pins are
 * replaced as a whole; the others are merged. Null clears.
 */
export function patchConfig(config: SessionConfig, body: SessionPatchBody): SessionConfig {
  return {
    toolkits: body.toolkits ? toEnabled(body.toolkits) : config.toolkits,
    auth_configs: body.auth_configs ?? config.auth_configs,
    connected_accounts: replacePins(config, body.connected_accounts),
    manage_connections: mergeManageConnections(config, body.manage_connections),
    tools: body.tools
      ? Object.fromEntries(
          Object.entries(body.tools).map(([toolkit, filter]) => [
            toolkit,
            "tags" in filter ? { tags: toTagFilter(filter.tags) } : toEnabled(filter),
          ]),
        )
      : config.tools,
    tags: body.tags ? toTagFilter(body.tags) : config.tags,
    workbench: mergeWorkbench(config, body.workbench),
    multi_account: mergeMultiAccount(config, body.multi_account),
    preload: body.preload ? { tools: body.preload.tools ?? [] } : config.preload,
    search: { ...config.search, ...body.search },
    execute: { ...config.execute, ...body.execute },
  };
}

function toEnabled(filter: EnableOrDisable): EnabledOrDisabled {
  return "enable" in filter ? { enabled: filter.enable } : { disabled: filter.disable };
}

function toTagFilter(tags: TagFilterBody): TagFilter {
  if (Array.isArray(tags)) return { enabled: tags };
  return { enabled: tags.enable, disabled: tags.disable };
}

/** An empty list pins nothing. */
function replacePins(
  config: SessionConfig,
  pins: SessionPatchBody["connected_accounts"],
): SessionConfig["connected_accounts"] {
  if (pins === undefined) return config.connected_accounts;
  return Object.fromEntries(Object.entries(pins ?? {}).filter(([, ids]) => ids.length > 0));
}

function mergeManageConnections(
  { manage_connections: before }: SessionConfig,
  change: ManageConnectionsBody | null | undefined,
): SessionConfig["manage_connections"] {
  if (change === undefined) return before;
  if (change === null) return emptyConfig.manage_connections;
  return {
    enabled: merge(before.enabled, change.enable) ?? true,
    callback_url: merge(before.callback_url, change.callback_url),
    enable_wait_for_connections: merge(
      before.enable_wait_for_connections,
      change.enable_wait_for_connections,
    ),
    enable_connection_removal: merge(
      before.enable_connection_removal,
      change.enable_connection_removal,
    ),
  };
}

function mergeWorkbench(
  { workbench: before }: SessionConfig,
  change: WorkbenchBody | null | undefined,
): SessionConfig["workbench"] {
  if (change === undefined) return before;
  if (change === null) return undefined;
  return {
    enable: merge(before?.enable, change.enable),
    proxy_execution_enabled: merge(before?.proxy_execution_enabled, change.enable_proxy_execution),
    auto_offload_threshold: merge(before?.auto_offload_threshold, change.auto_offload_threshold),
    sandbox_size: merge(before?.sandbox_size, change.sandbox_size),
  };
}

function mergeMultiAccount(
  { multi_account: before }: SessionConfig,
  change: MultiAccountBody | null | undefined,
): SessionConfig["multi_account"] {
  if (change === undefined) return before;
  if (change === null) return undefined;
  return { ...before, ...change };
}

/** Left out: as it was. Null: as on an empty configuration. */
function merge<Value>(before: Value | undefined, change: Value | null | undefined) {
  return change === undefined ? before : (change ?? undefined);
}
