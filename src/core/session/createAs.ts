import {
  isToolRouterError,
  type Session,
  type SessionConfig,
  type SessionConfigInput,
} from "../../client/index.ts";
import type { Scope } from "../scope/Scope.ts";
import { deadPins, without } from "./deadPins.ts";

/**
 * Makes a session as another one was by now: with its pins, and what else was changed since it was made. What the platform
 * would not take any more is left out, and pins that were lost are told of.
 */
export async function createAs(
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
    const dead = isPin ? await deadPins(scope, userId, pins) : [];
    const usable = { ...same, connectedAccounts: dead.reduce(without, pins) };
    const made = await client.create(userId, dead.length > 0 ? usable : config);
    for (const toolkit of Object.keys(pins)) {
      if (!made.config.connectedAccounts[toolkit])
        scope.emit({ type: "account.unpinned", toolkit });
    }
    return made;
  }
}

/** A configuration as it is asked for. */
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
