"use client";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { ConnectedAccount, Toolkit } from "../client/index.ts";
import {
  type ManageConnectionsOutcome,
  type ManagedConnection,
  parseManageConnections,
} from "../core/agent/parseManageConnections.ts";
import { accountsByIdOptions } from "../core/queries/accountsOptions.ts";
import type { AuthorizeLink } from "../core/scope/AuthorizeFlow.ts";
import type { Scope } from "../core/scope/Scope.ts";
import { useLatest } from "./useLatest.ts";
import { useScopeQuery } from "./useScopeQuery.ts";
import { useSetupNeeded } from "./useSetupNeeded.ts";
import { useStable } from "./useStable.ts";
import { useToolkits } from "./useToolkits.ts";
import { useScope } from "./useToolRouter.ts";

/** As many as the platform gives at once. */
const maxToolkits = 50;

/**
 * How a connection stands that an agent asked for.
 *
 * - `pending`: not read yet.
 * - `open`: its user has to connect it.
 * - `ready`: it works, or needs no account.
 * - `unavailable`: the user cannot connect it: the session does not have it, or the host has to bring credentials first.
 */
export type PromptedConnectionStatus = "pending" | "open" | "ready" | "unavailable";

/** A connection that an agent asked for. */
export interface PromptedConnection extends Pick<ManagedConnection, "toolkit" | "isAnother"> {
  readonly status: PromptedConnectionStatus;
  /** The toolkit as it is now; `undefined` until read, and where the session does not have it. */
  readonly item: Toolkit | undefined;
  /** The agent's own link, while the API says that it is good: for `useAuthorize(toolkit).start({ link })`. */
  readonly link: AuthorizeLink | undefined;
  /** The agent could not start it. The user still may. */
  readonly hasFailed: boolean;
}

/** What became of what an agent asked for, by slug. */
export interface ConnectPromptAnswer {
  readonly connected: readonly string[];
  readonly notConnected: readonly string[];
}

/** What {@link useConnectPrompt} takes. */
export interface UseConnectPromptOptions {
  /** What `COMPOSIO_MANAGE_CONNECTIONS` returned: see `parseManageConnections`. Compared by value. */
  result: unknown;
  /**
   * The agent may go on: called once for each result, when the last open connection was made while this is mounted, or by
   * `goOn()`. A result with nothing open when it is first shown (an old chat) calls nothing.
   */
  onContinue?: ((answer: ConnectPromptAnswer) => void) | undefined;
}

/** What {@link useConnectPrompt} returns. */
export interface UseConnectPromptResult {
  /** What the result is. */
  outcome: ManageConnectionsOutcome["status"];
  /** One for each toolkit in the result, at most 50, less those of which accounts were renamed or removed. */
  connections: readonly PromptedConnection[];
  /** Nothing is open, and nothing pending. */
  isDone: boolean;
  /** `onContinue` was called. */
  isContinued: boolean;
  /** Goes on now, whatever is connected. Does nothing a second time. */
  goOn(): void;
}

/**
 * What an agent's `COMPOSIO_MANAGE_CONNECTIONS` asks of its user, as it stands now: a chat that is opened again shows what
 * has been connected since, and no link that is over. Reads the toolkits and the links' accounts, one request each.
 *
 * @example
 * ```tsx
 * const { connections, goOn } = useConnectPrompt({ result: part, onContinue: () => sendMessage({ text: "Go on." }) });
 * return connections.map(({ toolkit, link }) => <ConnectButton key={toolkit} toolkit={toolkit} link={link} />);
 * ```
 */
export function useConnectPrompt({
  result,
  onContinue,
}: UseConnectPromptOptions): UseConnectPromptResult {
  const scope = useScope();
  const outcome = useStable(useMemo(() => parseManageConnections(result), [result]));
  const asked = useMemo(
    () =>
      outcome.status === "connections"
        ? outcome.connections.filter(({ status }) => status !== "changed").slice(0, maxToolkits)
        : [],
    [outcome],
  );
  const slugs = useMemo(() => [...new Set(asked.map(({ toolkit }) => toolkit))], [asked]);
  const ids = useMemo(
    () => asked.flatMap(({ link }) => (link ? [link.connectedAccountId] : [])),
    [asked],
  );
  const list = useToolkits({ toolkits: slugs, limit: maxToolkits, enabled: slugs.length > 0 });
  const accounts = useScopeQuery({ ...accountsByIdOptions(scope, ids), enabled: ids.length > 0 });
  const setupNeeded = useSetupNeeded(list.toolkits);

  // Of this result and this user alone.
  const start = useMemo(() => newProgress(outcome, scope), [outcome, scope]);
  const [kept, setProgress] = useState(start);
  const isKept = isOf(kept, start);
  if (!isKept) setProgress(start);
  const progress = isKept ? kept : start;
  const change = useCallback(
    (next: (before: Progress) => Progress) =>
      setProgress((before) => (isOf(before, start) ? next(before) : before)),
    [start],
  );
  useEffect(
    () =>
      scope.subscribe((event) => {
        if (event.type !== "authorize.connected" || !slugs.includes(event.toolkit)) return;
        const { toolkit } = event;
        change((before) => ({ ...before, connected: [...before.connected, toolkit] }));
      }),
    [scope, slugs, change],
  );

  const connections = useMemo(() => {
    const isListRead = list.status === "success" && !list.isPlaceholderData;
    const isUnread =
      (list.status !== "error" && !isListRead) || (ids.length > 0 && accounts.status === "pending");
    const items = new Map(list.toolkits.map((item) => [item.slug, item]));
    return asked.map((one): PromptedConnection => {
      const { toolkit, link, isAnother } = one;
      const item = items.get(toolkit);
      const account = accounts.data?.find(({ id }) => id === link?.connectedAccountId);
      const isMade = account?.status === "ACTIVE" || progress.connected.includes(toolkit);
      const isUsable = item ? item.isNoAuth || item.connection.isActive : isMade;
      const isReady = isAnother ? isMade : isUsable;
      const good = accounts.data && !isOpen(account) ? undefined : link;
      // The agent's session may have what this one lacks: its link is good all the same.
      const isUnavailable = !good && ((isListRead && !item) || setupNeeded.includes(toolkit));
      return {
        ...{ toolkit, isAnother, item },
        status: isReady ? "ready" : isUnread ? "pending" : isUnavailable ? "unavailable" : "open",
        link: good,
        hasFailed: one.status === "failed",
      };
    });
  }, [asked, ids, list, accounts, setupNeeded, progress]);

  const isSettled = asked.length > 0 && connections.every(({ status }) => status !== "pending");
  const isAnyOpen = isSettled && connections.some(({ status }) => status === "open");
  const isDone = isSettled && !isAnyOpen;
  if (isAnyOpen && !progress.wasOpen) change((before) => ({ ...before, wasOpen: true }));

  const notify = useLatest(() => onContinue?.(answerOf(connections)));
  const continued = useRef<unknown>(undefined);
  const goOn = useCallback(() => {
    if (continued.current === start) return;
    continued.current = start;
    change((before) => ({ ...before, isContinued: true }));
    notify();
  }, [start, change, notify]);
  const isOver = isDone && (progress.wasOpen || progress.connected.length > 0);
  useEffect(() => {
    if (isOver) goOn();
  }, [isOver, goOn]);

  return {
    outcome: outcome.status,
    connections,
    isDone,
    isContinued: progress.isContinued,
    goOn,
  };
}

/** What happened while a result was shown. */
interface Progress {
  readonly outcome: ManageConnectionsOutcome;
  readonly scope: Scope;
  /** Slugs. */
  readonly connected: readonly string[];
  /** Something was open. */
  readonly wasOpen: boolean;
  readonly isContinued: boolean;
}

function newProgress(outcome: ManageConnectionsOutcome, scope: Scope): Progress {
  return { outcome, scope, connected: [], wasOpen: false, isContinued: false };
}

function isOf(progress: Progress, { outcome, scope }: Progress): boolean {
  return progress.outcome === outcome && progress.scope === scope;
}

/** Whether the link of an account can still be followed. */
function isOpen(account: ConnectedAccount | undefined): boolean {
  return account?.status === "INITIALIZING" || account?.status === "INITIATED";
}

function answerOf(connections: readonly PromptedConnection[]): ConnectPromptAnswer {
  const of = (isReady: boolean) =>
    connections.flatMap(({ toolkit, status }) =>
      (status === "ready") === isReady ? [toolkit] : [],
    );
  return { connected: of(true), notConnected: of(false) };
}
