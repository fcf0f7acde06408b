"use client";

import { useEffect } from "react";
import type { ConnectedAccount, Toolkit } from "../client/index.ts";
import { loadLater } from "../core/loadLater.ts";
import type { Scope } from "../core/scope/Scope.ts";
import type { ToolRouterEvent } from "../core/ToolRouterEvent.ts";
import { useScope } from "../hooks/ToolRouterContext.ts";
import { useLatest } from "./useLatest.ts";

/** What a host can be told of, by the components that show toolkits. */
export interface ConnectionHandlers {
  /** A toolkit was connected: by a click here, in the dialog, or anywhere else below the same provider. */
  onConnect?: ((toolkit: Toolkit, account: ConnectedAccount) => void) | undefined;
  /** An account of a toolkit was disconnected, here or elsewhere below the same provider. */
  onDisconnect?: ((toolkit: Toolkit, accountId: string) => void) | undefined;
}

/**
 * Tells a component's host what happens to its toolkits. It listens to the provider's events, not to what is on screen:
 * a card that a search took away has its news all the same.
 */
export function useConnectionEvents(
  { onConnect, onDisconnect }: ConnectionHandlers,
  slugs: readonly string[] | undefined,
): void {
  const scope = useScope();
  const tellConnected = useLatest(onConnect);
  const tellDisconnected = useLatest(onDisconnect);
  // Most cards have no one to tell.
  const isWanted = onConnect !== undefined || onDisconnect !== undefined;
  const isShown = useLatest((slug: string) => slugs?.includes(slug) ?? true);

  useEffect(() => {
    if (!isWanted) return;
    return scope.subscribe(async (event) => {
      if (!("toolkit" in event) || !event.toolkit || !isShown(event.toolkit)) return;
      const account = connectedBy(scope, event, event.toolkit);
      if (!account && event.type !== "account.disconnected") return;
      // It is there: what tells of connections is of the same code. What came back from a redirect is told of before any
      // list was read.
      const toolkit = await (await loadLater()).readToolkit(scope, event.toolkit);
      if (!toolkit) return;
      if (account) tellConnected(toolkit, account);
      else if (event.connectedAccountId) tellDisconnected(toolkit, event.connectedAccountId);
    });
  }, [scope, isWanted, isShown, tellConnected, tellDisconnected]);
}

/** Tells of each account that a toolkit is connected with, below the same provider. */
export function useConnected(
  slug: string,
  onConnect: ((account: ConnectedAccount) => void) | undefined,
): void {
  const scope = useScope();
  const tell = useLatest(onConnect);
  useEffect(
    () =>
      scope.subscribe((event) => {
        const account = connectedBy(scope, event, slug);
        if (account) tell(account);
      }),
    [scope, slug, tell],
  );
}

/** The account that an event tells the connection of, if it is one of this toolkit. */
function connectedBy(
  { flows }: Scope,
  event: ToolRouterEvent,
  slug: string,
): ConnectedAccount | undefined {
  const isIt = event.type === "authorize.connected" && event.toolkit === slug;
  return isIt ? flows.get(slug)?.store.getState().account : undefined;
}
