import type { QueryClient } from "@tanstack/query-core";
import type { SessionConfigInput, ToolRouterClient } from "../../client/index.ts";
import type { AuthorizeFlow } from "../authorize/createAuthorizeFlow.ts";
import type { ToolRouterEvent } from "../ToolRouterEvent.ts";

/** Where the session comes from: made for a user, or made by the host's backend and known by its id. */
export type SessionSource =
  | { readonly userId: string; readonly config: SessionConfigInput }
  | { readonly sessionId: string };

/**
 * What one client and one session source share: the caches, the flows, the events. Every hook below one provider (and
 * below another provider of the same client, user and configuration) works on the same scope.
 */
export interface Scope {
  readonly client: ToolRouterClient;
  readonly queryClient: QueryClient;
  readonly source: SessionSource;
  /** Names it in the tab's storage; the same after a reload. */
  readonly id: string;
  /** Begins the key of each of its queries; no other scope's does, of this page or of another. */
  readonly key: readonly ["tool-router", number];
  /** By toolkit. They outlive the components that started them. */
  readonly flows: Map<string, AuthorizeFlow>;
  emit(event: ToolRouterEvent): void;
  /** Gives back the way to stop listening. */
  subscribe(listener: (event: ToolRouterEvent) => void): () => void;
  /** Runs one work after the other: for changes that build on what the one before wrote. */
  serial<Result>(work: () => Promise<Result>): Promise<Result>;
}

/**
 * Counts from where no other page does: a cache of the host's that is kept beyond the page must not come back as this
 * page's, with another user's data, or with sessions that have lost their methods. A server keeps nothing.
 */
let made = typeof window === "undefined" ? 0 : Math.random();

export function createScope(
  client: ToolRouterClient,
  queryClient: QueryClient,
  source: SessionSource,
  id: string,
): Scope {
  const listeners = new Set<(event: ToolRouterEvent) => void>();
  let last: Promise<unknown> = Promise.resolve();
  made += 1;
  return {
    client,
    queryClient,
    source,
    id,
    key: ["tool-router", made],
    flows: new Map(),
    emit(event) {
      for (const listener of listeners) {
        try {
          listener(event);
        } catch (error) {
          // A listener of the host's that throws is reported, and stops nothing.
          queueMicrotask(() => {
            throw error;
          });
        }
      }
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    serial(work) {
      const result = last.then(work);
      last = result.catch(() => {});
      return result;
    },
  };
}
