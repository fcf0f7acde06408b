import { isBusy } from "../authorize/firstSteps.ts";
import { type SessionData, sessionKey } from "../session/sessionOptions.ts";
import type { Scope } from "./Scope.ts";
import { scopesOf } from "./scopeFor.ts";

/** How many scopes of a client are kept while nothing happens in them: a host may make one for each choice of a user's. */
const mostIdle = 10;

const holders = new WeakMap<Scope, number>();
const left = new WeakSet<Scope>();

/**
 * Whether another user has taken the place of the scope's. The client speaks for that one by now: nothing is to be asked
 * for this one until a provider shows it again.
 */
export function isLeft(scope: Scope): boolean {
  return left.has(scope);
}

/** For a provider that shows the scope. Gives back the way to let go. */
export function holdScope(scope: Scope): () => void {
  const kept = scopesOf(scope.client).add(scope);
  holders.set(scope, holdersOf(scope) + 1);
  const user = userOf(scope);
  for (const other of kept) {
    const itsUser = userOf(other);
    if (holdersOf(other) === 0 && user && itsUser && itsUser !== user) left.add(other);
  }
  if (left.delete(scope)) {
    // What went by unheard meanwhile.
    for (const flow of scope.flows.values()) flow.hear();
  }
  return () => {
    holders.set(scope, holdersOf(scope) - 1);
    if (holdersOf(scope) > 0) return;
    kept.delete(scope);
    kept.add(scope);
    const idle = [...kept].filter((other) => holdersOf(other) === 0 && !isUnderWay(other));
    for (const old of idle.slice(0, -mostIdle)) {
      kept.delete(old);
      // Its session is still in the tab's storage, and is taken up if it is come back to.
      old.queryClient.removeQueries({ queryKey: old.key });
    }
  };
}

function holdersOf(scope: Scope): number {
  return holders.get(scope) ?? 0;
}

function isUnderWay({ flows }: Scope): boolean {
  return [...flows.values()].some(({ store }) => isBusy(store.getState()));
}

/** Of a session that the host made, only the session knows. */
function userOf(scope: Scope): string | undefined {
  const { source, queryClient } = scope;
  if ("userId" in source) return source.userId;
  return queryClient.getQueryData<SessionData>(sessionKey(scope))?.config.userId;
}
