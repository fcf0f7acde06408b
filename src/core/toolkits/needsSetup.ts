import type { Toolkit } from "../../client/index.ts";
import { explainConnection } from "../explainConnection.ts";
import type { Scope } from "../scope/Scope.ts";
import { type SessionData, sessionKey } from "../session/sessionOptions.ts";
import { toolkitDetailOptions } from "../toolkitDetailOptions.ts";

/**
 * Whether a toolkit can be connected only once the host has brought an auth config for it. Reads the toolkit's detail,
 * once, where a session's item leaves it open. False as long as nobody knows: the click will tell.
 */
export async function needsSetup(scope: Scope, toolkit: Toolkit): Promise<boolean> {
  const { queryClient } = scope;
  const config = queryClient.getQueryData<SessionData>(sessionKey(scope))?.config;
  if (!config || !explainConnection(config, toolkit).candidates.includes("noManagedAuth")) {
    return false;
  }
  try {
    const detail = await queryClient.fetchQuery(toolkitDetailOptions(scope, toolkit.slug));
    return explainConnection(config, toolkit, detail).rule === "noManagedAuth";
  } catch {
    return false;
  }
}
