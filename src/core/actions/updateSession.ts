import type { SessionConfig, SessionConfigUpdate } from "../../client/index.ts";
import { toolkitsKey } from "../queries/toolkitsOptions.ts";
import { toolsKey } from "../queries/toolsOptions.ts";
import type { Scope } from "../scope/Scope.ts";
import { withSession } from "../session/withSession.ts";
import { writeConfig } from "../session/writeConfig.ts";

/** Changes the configuration; what depends on it is read again. */
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
    // The credentials that it failed for may be there now: a click may work again.
    const isMissing = flow.store.getState().error?.code === "no_managed_auth";
    if (isMissing && config.authConfigs[toolkit]) flow.reset();
  }
  return config;
}
