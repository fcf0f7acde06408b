"use client";

import { useEffect } from "react";
import type { ConnectedAccount, Toolkit } from "../client/index.ts";
import { readToolkit } from "../core/queries/toolkitOptions.ts";
import type { Scope } from "../core/scope/Scope.ts";
import type { ToolRouterEvent } from "../core/scope/ToolRouterEvent.ts";
import { useScope } from "../hooks/ToolRouterContext.ts";
import { useLatest } from "./useLatest.ts";

/** What the components that show toolkits report to their host. */
export interface ConnectionHandlers {
  /** A toolkit was connected: by a click here, in the dialog, or anywhere else below the same provider. */
  onConnect?: ((toolkit: Toolkit, account: ConnectedAccount) => void) | undefined;
  /** An account of a toolkit was disconnected, here or elsewhere below the same provider. */
  onDisconnect?: ((toolkit: Toolkit, accountId: string) => void) | undefined;
}

/**
 * Calls a component's handlers when something happens to its toolkits. It listens to the provider's events, not to what
 * is on screen: of a card that a search took away, its host is notified all the same.
 */
export function useConnectionEvents(
  { onConnect, onDisconnect }: ConnectionHandlers,
  slugs: readonly string[] | undefined,
): void {
  const scope = useScope();
  const notifyConnected = useLatest(onConnect);
  const notifyDisconnected = useLatest(onDisconnect);
  // Most cards have no handlers.
  const isWanted = onConnect !== undefined || onDisconnect !== undefined;
  const isShown = useLatest((slug: string) => slugs?.includes(slug) ?? true);

  useEffect(() => {
    if (!isWanted) return;
    return scope.subscribe(async (event) => {
      if (!("toolkit" in event) || !event.toolkit || !isShown(event.toolkit)) return;
      const account = connectedBy(scope, event, event.toolkit);
      if (!account && event.type !== "account.disconnected") return;
      // After a redirect, an account may be connected before any list was read.
      const toolkit = await readToolkit(scope, event.toolkit);
      if (!toolkit) return;
      if (account) notifyConnected(toolkit, account);
      else if (event.connectedAccountId) notifyDisconnected(toolkit, event.connectedAccountId);
    });
  }, [scope, isWanted, isShown, notifyConnected, notifyDisconnected]);
}

/** The account that an event reports as connected, if it is one of this toolkit. */
function connectedBy(
  { flows }: Scope,
  event: ToolRouterEvent,
  slug: string,
): ConnectedAccount | undefined {
  const isIt = event.type === "authorize.connected" && event.toolkit === slug;
  return isIt ? flows.get(slug)?.store.getState().account : undefined;
}
