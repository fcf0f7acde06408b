import type { SessionConfig } from "../records.ts";
import type {
  ExperimentalBody,
  InstantBody,
  ManageConnectionsBody,
  MultiAccountBody,
  WorkbenchBody,
} from "../sessionBodies.ts";
import { toEnabled, toTools } from "./filterBodies.ts";

/** Blocks of a configuration that a change is merged into. */

export function mergeManageConnections(
  before: SessionConfig["manage_connections"],
  change: ManageConnectionsBody | undefined,
): SessionConfig["manage_connections"] {
  if (change === undefined) return before;
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

export function mergeWorkbench(
  before: SessionConfig["workbench"],
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

/** Off has one form, whatever was set before. */
export function mergeMultiAccount(
  before: SessionConfig["multi_account"],
  change: MultiAccountBody | null | undefined,
): SessionConfig["multi_account"] {
  if (change === undefined) return before;
  if (change === null || change.enable === false) {
    return { enable: false, require_explicit_selection: false };
  }
  return {
    enable: merge(before?.enable, change.enable),
    max_accounts_per_toolkit: merge(
      before?.max_accounts_per_toolkit,
      change.max_accounts_per_toolkit,
    ),
    require_explicit_selection: merge(
      before?.require_explicit_selection,
      change.require_explicit_selection,
    ),
  };
}

/** `false` and null are off; an object is on. */
export function mergeInstant(
  before: SessionConfig["instant"],
  change: InstantBody | null | undefined,
): SessionConfig["instant"] {
  if (change === undefined) return before;
  if (change === null || change === false) return undefined;
  return {
    toolkits: change.toolkits === undefined ? before?.toolkits : toEnabled(change.toolkits),
    tools: change.tools === undefined ? before?.tools : toTools(change.tools),
    return_instant_charge: merge(before?.return_instant_charge, change.return_instant_charge),
    return_prices_in_search: merge(before?.return_prices_in_search, change.return_prices_in_search),
  };
}

export function mergeExperiments(
  before: SessionConfig["experimental"],
  change: ExperimentalBody | null | undefined,
): SessionConfig["experimental"] {
  if (change === undefined) return before;
  // Where the filters came from stays known: the filters stay, too.
  if (change === null) return before && { session_config_id: before.session_config_id };
  return {
    user_timezone: merge(before?.user_timezone, change.assistive_prompt_config?.user_timezone),
    permissions: merge(before?.permissions, change.permissions),
    link_url_overwrite: merge(before?.link_url_overwrite, change.link_url_overwrite),
    session_config_id: merge(before?.session_config_id, change.session_config_id),
    fast_mode: merge(before?.fast_mode, change.fast_mode),
    submit_feedback: merge(before?.submit_feedback, change.submit_feedback),
  };
}

/** Left out: as it was. Null: as on an empty configuration. */
function merge<Value>(before: Value | undefined, change: Value | null | undefined) {
  return change === undefined ? before : (change ?? undefined);
}
