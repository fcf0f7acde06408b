import { isRecord, mapEntries } from "../internal/records.ts";
import { ToolRouterConfigError } from "./ToolRouterConfigError.ts";
import type { HostSessionConfig } from "./types.ts";

/** A record of the wire, whose fields are not ours to know. */
export type Json = Record<string, unknown>;

/** The host's configuration as the platform takes it. */
export interface WireConfig {
  fields: Json;
  /** Names this configuration: a session that was made with another one is not found. */
  hash: string;
}

/**
 * The host's configuration in the wire's words.
 *
 * @throws ToolRouterConfigError when toolkits, auth configs or pins are not what they should be.
 */
export function readSessionConfig(config: HostSessionConfig): Json {
  const { toolkits, connectedAccounts, manageConnections, ...rest } = config;
  const fields = snakeKeys({
    ...rest,
    toolkits: Array.isArray(toolkits) ? { enable: toolkits } : toolkits,
    connectedAccounts:
      connectedAccounts && mapEntries(connectedAccounts, (slug, pin) => [slug, [pin].flat()]),
    manageConnections:
      typeof manageConnections === "boolean" ? { enable: manageConnections } : manageConnections,
  });
  if (isRecord(fields.manage_connections)) {
    const { wait_for_connections, ...others } = fields.manage_connections;
    fields.manage_connections =
      wait_for_connections === undefined
        ? others
        : { ...others, enable_wait_for_connections: wait_for_connections };
  }
  const ids = [fields.auth_configs, fields.connected_accounts].flatMap((map) =>
    Object.values(isRecord(map) ? map : {}).flat(),
  );
  const slugs = Object.values(isRecord(fields.toolkits) ? fields.toolkits : {}).flat();
  if (![...ids, ...slugs].every((each) => typeof each === "string" && /^[\w-]+$/.test(each))) {
    throw new ToolRouterConfigError(
      "invalid_session_config",
      "sessionConfig: toolkits must be slugs, authConfigs and connectedAccounts must map slugs to ids.",
    );
  }
  return fields;
}

/** Names a configuration: the same one always has the same name. */
export async function hashConfig(fields: Json): Promise<string> {
  const bytes = new TextEncoder().encode(JSON.stringify(sorted(fields)));
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return Array.from(digest.slice(0, 8), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** In snake_case, at every depth; slugs have no capitals, so that keys which are slugs stay as they are. */
function snakeKeys(value: object): Json {
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, each]) => each !== undefined)
      .map(([key, each]) => [
        key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
        isRecord(each) ? snakeKeys(each) : each,
      ]),
  );
}

/** The same configuration written in another order is the same one. */
function sorted(value: unknown): unknown {
  if (!isRecord(value)) return value;
  const entries = Object.entries(value).map(([key, each]) => [key, sorted(each)] as const);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}
