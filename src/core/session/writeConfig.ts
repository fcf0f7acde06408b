import type { Session, SessionConfig, SessionConfigUpdate } from "../../client/index.ts";
import type { Scope } from "../scope/Scope.ts";
import { cacheSession } from "./openSession.ts";

/** Writes a change and caches the new configuration, where the hooks see it. To be called in turn (`scope.serial`). */
export async function writeConfig(
  scope: Scope,
  session: Session,
  change: SessionConfigUpdate,
): Promise<SessionConfig> {
  const config = await session.update(change);
  cacheSession(scope, session, config);
  scope.emit({ type: "session.updated", sessionId: session.sessionId });
  return config;
}
