import type { Session } from "../../client/index.ts";
import type { Scope } from "../scope/Scope.ts";
import { type SessionData, sessionKey } from "./sessionOptions.ts";

/** Reads the session's configuration anew. */
export async function reloadSession(scope: Scope, { sessionId }: Session): Promise<void> {
  const session = await scope.client.use(sessionId);
  const data = { session, config: session.config };
  scope.queryClient.setQueryData<SessionData>(sessionKey(scope), data);
}
