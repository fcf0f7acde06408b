"use client";

import { useEffect, useMemo } from "react";
import { useStore } from "zustand";
import { flowFor } from "../core/authorize/createAuthorizeFlow.ts";
import { isBusy } from "../core/authorize/transition.ts";
import type { AuthorizeStartOptions, AuthorizeState } from "../core/scope/AuthorizeFlow.ts";
import { isPending } from "../core/scope/Scope.ts";
import { prefetchSession } from "../core/session/openSession.ts";
import { hrefOf } from "../internal/safeUrl.ts";
import { useScope, useToolRouter } from "./useToolRouter.ts";

/** What {@link useAuthorize} returns. */
export interface UseAuthorizeResult {
  state: AuthorizeState;
  /** `opening`, `waiting` or `blocked`: a link is being made, or waits for its user. */
  isBusy: boolean;
  /**
   * Starts; call it inside the click, or the browser blocks the window. While busy it only brings the window to the front;
   * while the provider has no `userId` yet it does nothing.
   */
  start(options?: AuthorizeStartOptions): void;
  /** Ends it: closes the window and restores a lifted pin. */
  cancel(): void;
  /** Brings the window to the front, or opens the link in a new one where that window is gone. Call it inside the click. */
  focus(): void;
  /** The user followed the visible link of a `blocked` authorization (for an anchor's `onClick`). */
  followLink(): void;
  /** Back to `idle` after an end. */
  reset(): void;
}

/**
 * The authorization of one toolkit: starts it, shows where it stands, ends it. It lives outside of components: it
 * continues when they unmount, and every component that asks for the toolkit sees the same one.
 *
 * @example
 * ```tsx
 * const { state, start, isBusy } = useAuthorize("github");
 * return (
 *   <button onClick={() => start()}>
 *     {isBusy ? "Waiting for GitHub…" : state.status === "connected" ? "Connected" : "Connect GitHub"}
 *   </button>
 * );
 * ```
 */
export function useAuthorize(toolkit: string): UseAuthorizeResult {
  const scope = useScope();
  const { callbackUrl, authorizeMode, localization } = useToolRouter();
  const openingText = localization.messages?.["status.opening"] ?? "Opening…";
  const flow = flowFor(scope, toolkit);
  const state = useStore(flow.store);

  // By the time of the click there is a session, and the link is one request away.
  useEffect(() => prefetchSession(scope), [scope]);

  const actions = useMemo(() => {
    const { cancel, focus, followLink, reset } = flow;
    const start = (options: AuthorizeStartOptions = {}) => {
      if (isPending(scope)) return;
      const { alias, reconnect, mode = authorizeMode, link } = options;
      flow.start({ alias, reconnect, mode, link, callbackUrl: absolute(callbackUrl), openingText });
    };
    return { start, cancel, focus, followLink, reset };
  }, [scope, flow, authorizeMode, callbackUrl, openingText]);

  return { state, isBusy: isBusy(state), ...actions };
}

/** An absolute address, as the platform takes it. What is no address stays as it is, for the client to refuse. */
function absolute(url: string | undefined): string | undefined {
  return url && (hrefOf(url, window.location.href) || url);
}
