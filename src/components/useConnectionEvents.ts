"use client";

import { useEffect } from "react";
import type { ConnectedAccount } from "../client/index.ts";
import { useLatest } from "../hooks/useLatest.ts";
import { useScope } from "../hooks/useToolRouter.ts";

/** What the components that show toolkits report to their host. */
export interface ConnectionHandlers {
  /** A toolkit, by slug, was connected: by a click here, in the dialog, or anywhere else below the same provider. */
  onConnect?: ((toolkit: string, account: ConnectedAccount) => void) | undefined;
  /** An account of a toolkit, by slug, was disconnected, here or elsewhere below the same provider. */
  onDisconnect?: ((toolkit: string, accountId: string) => void) | undefined;
}

/**
 * Calls a component's handlers when something happens to its toolkits. It listens to the provider's events, not to what
 * is on screen: of a card that a search took away, its host is notified all the same.
 *
 * @param toolkits whose events these are, by slug. Default: all
 */
export function useConnectionEvents(
  { onConnect, onDisconnect }: ConnectionHandlers,
  toolkits: readonly string[] | undefined,
): void {
  const scope = useScope();
  const notifyConnected = useLatest(onConnect);
  const notifyDisconnected = useLatest(onDisconnect);
  // Most cards have no handlers.
  const isWanted = onConnect !== undefined || onDisconnect !== undefined;
  const isShown = useLatest((slug: string) => toolkits?.includes(slug) ?? true);

  useEffect(() => {
    if (!isWanted) return;
    return scope.subscribe((event) => {
      if (!("toolkit" in event) || !event.toolkit || !isShown(event.toolkit)) return;
      const { type, toolkit, connectedAccountId } = event;
      if (type === "authorize.connected") {
        const account = scope.flows.get(toolkit)?.store.getState().account;
        if (account) notifyConnected(toolkit, account);
      } else if (type === "account.disconnected" && connectedAccountId) {
        notifyDisconnected(toolkit, connectedAccountId);
      }
    });
  }, [scope, isWanted, isShown, notifyConnected, notifyDisconnected]);
}
