import type { Session, SessionConfig, SessionConfigUpdate } from "../../client/index.ts";
import type { Scope } from "../scope/Scope.ts";
import { toolkitsKey } from "../toolkits/toolkitsOptions.ts";
import { toolsKey } from "../toolsOptions.ts";
import { type SessionData, sessionKey } from "./sessionOptions.ts";
import { withSession } from "./withSession.ts";

/** Changes the configuration; what depends on it is read anew. */
export async function updateSession(
  scope: Scope,
  change: SessionConfigUpdate,
): Promise<SessionConfig> {
  const config = await scope.serial(() =>
    withSession(scope, (session) => writeConfig(scope, session, change)),
  );
  for (const queryKey of [toolkitsKey(scope), toolsKey(scope)]) {
    void scope.queryClient.invalidateQueries({ queryKey });
  }
  for (const [toolkit, flow] of scope.flows) {
    // The credentials that it failed for may be there now: a click is worth it again.
    const isMissing = flow.store.getState().error?.code === "no_managed_auth";
    if (isMissing && config.authConfigs[toolkit]) flow.reset();
  }
  return config;
}

/** Writes a change and puts the new configuration where the hooks see it. To be called in turn (`scope.serial`). */
export async function writeConfig(
  scope: Scope,
  session: Session,
  change: SessionConfigUpdate,
): Promise<SessionConfig> {
  const config = await session.update(change);
  scope.queryClient.setQueryData<SessionData>(sessionKey(scope), { session, config });
  scope.emit({ type: "session.updated", sessionId: session.sessionId });
  return config;
}
