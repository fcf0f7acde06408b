import { hashKey, QueryClient } from "@tanstack/query-core";
import type { ToolRouterClient } from "../../client/index.ts";
import { getOrCreate } from "../../internal/getOrCreate.ts";
import { createScope, type Scope, type SessionSource } from "./Scope.ts";

const queryClients = new WeakMap<ToolRouterClient, QueryClient>();
const scopes = new WeakMap<ToolRouterClient, Set<Scope>>();

/** A client's own cache: one a page, so that what is left and come back to is still there. */
export function queryClientFor(client: ToolRouterClient): QueryClient {
  if (isServer()) return new QueryClient();
  return getOrCreate(queryClients, client, () => new QueryClient());
}

/** The scopes of a client that are kept, the one that was left last at the end. */
export function scopesOf(client: ToolRouterClient): Set<Scope> {
  return getOrCreate(scopes, client, () => new Set());
}

/**
 * The scope of a client and a session source, compared by value: an inline configuration finds the scope of the render
 * before, and a page that is left and come back to finds its session and the flows under way.
 */
export function scopeFor(
  client: ToolRouterClient,
  queryClient: QueryClient,
  source: SessionSource,
): Scope {
  const id = hashKey([client.baseUrl, source]);
  const create = () => createScope(client, queryClient, source, id);
  if (isServer()) return create();
  const kept = scopesOf(client);
  for (const scope of kept) {
    if (scope.id === id && scope.queryClient === queryClient) return scope;
  }
  const scope = create();
  kept.add(scope);
  return scope;
}

/** A server's client serves many users at once: nothing of one may stay there. */
function isServer(): boolean {
  return typeof window === "undefined";
}
