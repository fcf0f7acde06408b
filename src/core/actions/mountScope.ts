import type { WindowMessage } from "../../internal/windowMessages.ts";
import { resumeFlows } from "../authorize/createAuthorizeFlow.ts";
import { invalidateConnections } from "../queries/updateConnections.ts";
import { isPending, type Scope } from "../scope/Scope.ts";
import { holdScope } from "../scope/scopeRegistry.ts";
import { refreshSession } from "../session/reloadSession.ts";
import { dropGonePins } from "./dropGonePins.ts";

/**
 * For a provider that mounts: keeps the scope, listens to other windows, and resumes the authorizations that were in
 * progress. Returns the cleanup function.
 */
export function mountScope(scope: Scope): () => void {
  const release = holdScope(scope);
  if (isPending(scope)) return release;
  const unsubscribe = scope.windowMessages.subscribe((message) => onMessage(scope, message));
  const ignoreSessions = scope.subscribe(({ type }) => {
    // One of an earlier visit may be older than what it is pinned to.
    if (type === "session.ready") void dropGonePins(scope);
  });
  resumeFlows(scope);
  return () => {
    unsubscribe();
    ignoreSessions();
    release();
  };
}

function onMessage(scope: Scope, message: WindowMessage): void {
  if (message.type === "changed") {
    if (scope.isSuspended) return;
    void invalidateConnections(scope, message.toolkit);
    void refreshSession(scope);
    return;
  }
  // All flows are notified: a message without an id may be meant for any of them.
  const waiting = [...scope.flows.values()].filter((flow) =>
    flow.checkNow(message.connectedAccountId),
  );
  // Of a link that an agent handed out, say: no flow waits for it, and the lists still change.
  if (waiting.length === 0 && !scope.isSuspended) void invalidateConnections(scope);
}
