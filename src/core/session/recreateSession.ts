import {
  isToolRouterError,
  type Session,
  type SessionConfig,
  type SessionConfigInput,
} from "../../client/index.ts";
import type { Scope } from "../scope/Scope.ts";
import { findDeadPins, withoutPin } from "./pins.ts";

/**
 * Makes a session that is configured as another one was last: with its pins, and what else was changed since it was made.
 * What the platform no longer accepts is left out, and lost pins are emitted as `account.unpinned`.
 */
export async function recreateSession(
  scope: Scope,
  { userId, config }: { userId: string; config: SessionConfigInput },
  before: SessionConfig,
): Promise<Session> {
  const { client } = scope;
  const pins = before.connectedAccounts;
  const same = { ...config, ...toInput(before) };
  try {
    return await client.create(userId, same);
  } catch (error) {
    if (!isToolRouterError(error) || error.status !== 400) throw error;
    const isPin = error.code === "invalid_connected_accounts";
    const dead = isPin ? await findDeadPins(scope, userId, pins) : [];
    const usable = { ...same, connectedAccounts: dead.reduce(withoutPin, pins) };
    const made = await client.create(userId, dead.length > 0 ? usable : config);
    for (const toolkit of Object.keys(pins)) {
      if (!made.config.connectedAccounts[toolkit])
        scope.emit({ type: "account.unpinned", toolkit });
    }
    return made;
  }
}

/** A configuration in the shape of a request. */
function toInput(config: SessionConfig): SessionConfigInput {
  const { toolkits, authConfigs, connectedAccounts, manageConnections } = config;
  const { enabled: enable, ...manage } = manageConnections;
  return {
    ...(toolkits && {
      toolkits:
        "enabled" in toolkits ? { enable: toolkits.enabled } : { disable: toolkits.disabled },
    }),
    authConfigs,
    connectedAccounts,
    manageConnections: { enable, ...manage },
  };
}
