import { CancelledError, hashKey, QueryClient } from "@tanstack/query-core";
import { createStore, type StoreApi } from "zustand/vanilla";
import {
  type ConnectedAccount,
  isToolRouterError,
  type Session,
  type SessionConfigInput,
  type ToolRouterClient,
  ToolRouterError,
} from "../../client/index.ts";
import { createWindowMessages, type WindowMessages } from "../../internal/windowMessages.ts";
import type { ApprovalStore } from "./ApprovalStore.ts";
import type { AuthorizeFlow, OpenWindow } from "./AuthorizeFlow.ts";
import type { ToolRouterEvent } from "./ToolRouterEvent.ts";
import { tellDeveloper } from "./tellDeveloper.ts";

/**
 * Where the session comes from: made for a user, made by the host's backend and known by its id, asked of the host's proxy
 * (which knows who is logged in), or not known yet, as long as the host does not know its user.
 */
export type SessionSource =
  | { readonly userId: string; readonly config: SessionConfigInput }
  | { readonly sessionId: string }
  | { readonly isCurrent: true }
  | { readonly userId: undefined };

/** The accounts that are requested in this moment, by ids, in one request. */
export interface AccountBatch {
  readonly ids: string[];
  readonly accounts: Promise<readonly ConnectedAccount[]>;
}

/**
 * What a base URL and a session source share: the caches, the flows, the events. Every hook below one provider (and below
 * another provider of the same user and configuration) works on the same scope. It owns all of its state.
 */
export interface Scope {
  /** The client of the provider that rendered last: it carries the newest token. */
  client: ToolRouterClient;
  /** The cache: the host's, if it gave one, else one of the kit's own. */
  readonly queryClient: QueryClient;
  readonly source: SessionSource;
  /** Identifies it in the browser's storage; the same after a reload. */
  readonly id: string;
  /** The prefix of the key of each of its queries; no other scope has it, of this page or of another. */
  readonly key: readonly ["tool-router", number];
  /** By toolkit. They outlive the components that started them. */
  readonly flows: Map<string, AuthorizeFlow>;
  /** By the state that goes back with the answer: the platform gives each question its own. */
  readonly approvals: Map<string, ApprovalStore>;
  /** The toolkits whose pin was dropped, since its account is gone: until the user chooses anew. */
  readonly lostPins: StoreApi<ReadonlySet<string>>;
  /** Whose accounts these are. Of a session that the host made, only the session knows. */
  userId: string | undefined;
  /** How many mounted providers show it. `undefined`: none ever did. */
  holders: number | undefined;
  /**
   * Another user took its place. The client acts for that one by now: no request is made for this scope until a provider
   * shows it again.
   */
  isSuspended: boolean;
  /** The session that takes the place of one that is gone, while it is being made. */
  replacing: Promise<Session | undefined> | undefined;
  /** Made in place of another one, and not used yet. */
  unusedReplacement: Session | undefined;
  accountBatch: AccountBatch | undefined;
  /** The host's way to open a Connect Link, of the provider that rendered last. Default: `window.open`. */
  openWindow: OpenWindow | undefined;
  readonly windowMessages: WindowMessages;
  emit(event: ToolRouterEvent): void;
  /** Returns the unsubscribe function. */
  subscribe(listener: (event: ToolRouterEvent) => void): () => void;
  /** Converts a thrown value to the kit's error, and emits it once, however many calls it ends. */
  report(value: unknown): ToolRouterError;
  /** Runs a call; what it throws is reported, and rethrown as a `ToolRouterError`. */
  reporting<Result>(work: () => Promise<Result>): Promise<Result>;
  /** Runs one work after the other: for changes that build on what the one before wrote. */
  serial<Result>(work: () => Promise<Result>): Promise<Result>;
}

/** Whether the host does not know its user yet: nothing is requested until then. */
export function isPending({ source }: Pick<Scope, "source">): boolean {
  return "userId" in source && source.userId === undefined;
}

/** What identifies a scope: the base URL, the user or session, and the configuration, compared by value. */
export function scopeId({ baseUrl }: ToolRouterClient, source: SessionSource): string {
  return hashKey([baseUrl, source]);
}

/**
 * Starts at a number that no other page has: a host's cache that is kept beyond the page must not be taken for this
 * page's, with another user's data, or with sessions that have lost their methods. A server keeps nothing.
 */
let created = typeof window === "undefined" ? 0 : Math.random();

/** Creates a scope. */
export function createScope(
  client: ToolRouterClient,
  source: SessionSource,
  queryClient?: QueryClient,
  id: string = scopeId(client, source),
): Scope {
  const listeners = new Set<(event: ToolRouterEvent) => void>();
  const reported = new WeakSet<ToolRouterError>();
  let last: Promise<unknown> = Promise.resolve();
  let wasAnswered = false;
  created += 1;

  const scope: Scope = {
    client,
    queryClient: queryClient ?? new QueryClient(),
    source,
    id,
    key: ["tool-router", created],
    flows: new Map(),
    approvals: new Map(),
    lostPins: createStore(() => new Set()),
    userId: "userId" in source ? source.userId : undefined,
    holders: undefined,
    isSuspended: false,
    replacing: undefined,
    unusedReplacement: undefined,
    accountBatch: undefined,
    openWindow: undefined,
    windowMessages: createWindowMessages(),
    emit(event) {
      for (const listener of listeners) {
        try {
          listener(event);
        } catch (error) {
          // A listener of the host's that throws is reported to the page, and stops nothing.
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
    report(value) {
      const error = isToolRouterError(value)
        ? value
        : // What a cache was told to forget while it was on its way is no fault of anybody's.
          new ToolRouterError(
            value instanceof CancelledError ? "aborted" : "invalid_response",
            String(value),
            { cause: value },
          );
      if (error.code !== "aborted" && !reported.has(error)) {
        reported.add(error);
        tellDeveloper(error, wasAnswered);
        scope.emit({ type: "error", error });
      }
      return error;
    },
    async reporting(work) {
      try {
        const result = await work();
        wasAnswered = true;
        return result;
      } catch (error) {
        throw scope.report(error);
      }
    },
    serial(work) {
      const result = last.then(work);
      last = result.catch(() => {});
      return result;
    },
  };
  return scope;
}
