import { QueryClient } from "@tanstack/query-core";
import type { ToolRouterClient } from "../../client/index.ts";
import { siteStorage, tabStorage } from "../../internal/tabStorage.ts";
import { createScope, isPending, type Scope, type SessionSource, scopeId } from "./Scope.ts";

/** How many scopes are kept while nothing happens in them: a host may create one for each choice of a user's. */
const maxIdle = 10;

/**
 * The kit's own cache. One for all scopes: react-query's hooks keep the cache that they were mounted with, so that a
 * provider whose user changes must stay with its cache.
 */
const ownCache = new QueryClient();

/** The scopes of this page, the one that was released last at the end. */
const scopes = new Set<Scope>();

/**
 * Finds or creates the scope of a session source, compared by value: an inline configuration finds the scope of the render
 * before, and a page that is left and returned to finds its session and the flows in progress. A client made anew finds
 * the scope that is on screen; once that is not, it starts afresh, from what the browser's storage holds.
 */
export function scopeFor(
  client: ToolRouterClient,
  hostCache: QueryClient | undefined,
  source: SessionSource,
): Scope {
  // A server's process serves many users at once: nothing of one may stay there.
  if (typeof window === "undefined") return createScope(client, source, hostCache);
  // The same function is added once, whatever the number of calls.
  window.addEventListener("tool-router:reset", onReset);
  const queryClient = hostCache ?? ownCache;
  const id = scopeId(client, source);
  for (const scope of scopes) {
    if (scope.id !== id || scope.queryClient !== queryClient) continue;
    if (scope.client === client || scope.holders !== 0) return scope;
    discard(scope);
  }
  const scope = createScope(client, source, queryClient, id);
  scopes.add(scope);
  return scope;
}

/** Marks a scope as shown by a mounted provider. Returns the function that releases it. */
export function holdScope(scope: Scope): () => void {
  scopes.add(scope);
  scope.holders = (scope.holders ?? 0) + 1;
  for (const other of scopes) {
    // Without a user yet, or any more, the client acts for none of the others.
    const isOther =
      isPending(scope) || (scope.userId && other.userId && other.userId !== scope.userId);
    const isSameApi = other.client.baseUrl === scope.client.baseUrl;
    if (!other.holders && isOther && isSameApi) other.isSuspended = true;
  }
  if (scope.isSuspended) {
    scope.isSuspended = false;
    // What was missed meanwhile.
    for (const flow of scope.flows.values()) flow.checkNow();
  }
  return () => {
    scope.holders = (scope.holders ?? 1) - 1;
    if (scope.holders > 0) return;
    if (!scopes.delete(scope)) return discard(scope);
    scopes.add(scope);
    // Somebody else may be logged in when it is shown again. Not at once: StrictMode mounts twice.
    if ("isCurrent" in scope.source) {
      queueMicrotask(() => {
        if (!scope.holders) discard(scope);
      });
    }
    const idle = [...scopes].filter((other) => !other.holders && !hasBusyFlow(other));
    for (const old of idle.slice(0, -maxIdle)) discard(old);
  };
}

/** Removes a scope and its cached data. Its session's id stays in the browser's storage, and is found there again. */
function discard(scope: Scope): void {
  scopes.delete(scope);
  // Its flows are resumed by the scope that takes its place.
  scope.isSuspended = true;
  scope.queryClient.removeQueries({ queryKey: scope.key });
}

/** `client.reset()` and the mock announce it by this event; `detail` is the base URL, of every API if there is none. */
function onReset(event: Event): void {
  const baseUrl = event instanceof CustomEvent && event.detail;
  for (const scope of scopes) {
    if (baseUrl && scope.client.baseUrl !== baseUrl) continue;
    // One that is on screen is discarded when it is released.
    if (scope.holders) scopes.delete(scope);
    else discard(scope);
  }
  const ofApi = baseUrl ? JSON.stringify(baseUrl) : "";
  for (const storage of [siteStorage, tabStorage]) {
    for (const key of storage.keys("tool-router:")) if (key.includes(ofApi)) storage.remove(key);
  }
}

function hasBusyFlow({ flows }: Scope): boolean {
  return [...flows.values()].some((flow) => flow.isBusy());
}
