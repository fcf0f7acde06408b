import type { SessionConfig } from "../records.ts";
import type { SessionConfigBody, SessionPatchBody } from "../sessionBodies.ts";
import { toEnabled, toTagFilter, toTools } from "./filterBodies.ts";
import {
  mergeExperiments,
  mergeInstant,
  mergeManageConnections,
  mergeMultiAccount,
  mergeWorkbench,
} from "./mergeBlocks.ts";

/** What a session is that asks for nothing. */
const defaults: SessionConfig = {
  auth_configs: {},
  connected_accounts: {},
  manage_connections: { enabled: true },
  preload: { tools: [] },
  search: { enable: true },
  execute: { enable_multi_execute: true },
};

/** The configuration that a request to create asks for: what it leaves out is as on an empty one. */
export function newConfig(body: SessionConfigBody): SessionConfig {
  return patchConfig(defaults, body);
}

/**
 * The configuration after a PATCH. What is left out is kept. Connections, workbench, several accounts, instant use and
 * experiments are merged; every other block is replaced as a whole. Null brings a block's default back.
 */
export function patchConfig(config: SessionConfig, body: SessionPatchBody): SessionConfig {
  return {
    toolkits: replace(config.toolkits, body.toolkits, toEnabled, undefined),
    auth_configs: replace(config.auth_configs, body.auth_configs, same, {}),
    connected_accounts: replace(
      config.connected_accounts,
      body.connected_accounts,
      withoutEmpty,
      {},
    ),
    manage_connections:
      body.manage_connections === null
        ? defaults.manage_connections
        : mergeManageConnections(config.manage_connections, body.manage_connections),
    tools: replace(config.tools, body.tools, toTools, undefined),
    tags: replace(config.tags, body.tags, toTagFilter, undefined),
    workbench: mergeWorkbench(
      config.workbench,
      body.workbench === undefined ? body.sandbox : body.workbench,
    ),
    multi_account: mergeMultiAccount(config.multi_account, body.multi_account),
    preload: replace(
      config.preload,
      body.preload,
      ({ tools }) => ({ tools: tools ?? [] }),
      defaults.preload,
    ),
    search: replace(
      config.search,
      body.search,
      ({ enable }) => ({ enable: enable ?? true }),
      defaults.search,
    ),
    execute: replace(
      config.execute,
      body.execute,
      ({ enable_multi_execute }) => ({ enable_multi_execute: enable_multi_execute ?? true }),
      defaults.execute,
    ),
    proxy_execute: replace(config.proxy_execute, body.proxy_execute, same, undefined),
    instant: mergeInstant(
      config.instant,
      body.instant === undefined ? body.premium_usage : body.instant,
    ),
    experimental: mergeExperiments(config.experimental, body.experimental),
  };
}

function replace<Given, Block>(
  before: Block,
  given: Given | null | undefined,
  read: (given: Given) => Block,
  initial: Block,
): Block {
  if (given === undefined) return before;
  return given === null ? initial : read(given);
}

function same<Value>(value: Value): Value {
  return value;
}

/** An empty list pins nothing. */
function withoutEmpty(pins: Record<string, string[]>): Record<string, string[]> {
  return Object.fromEntries(Object.entries(pins).filter(([, ids]) => ids.length > 0));
}
