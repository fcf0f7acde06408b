"use client";
import { useEffect, useMemo } from "react";
import { useStore } from "zustand";
import type { AuthorizeStartOptions, AuthorizeState } from "../core/authorize/AuthorizeState.ts";
import { isBusy } from "../core/authorize/firstSteps.ts";
import { flowFor } from "../core/authorize/flowFor.ts";
import { prepareSession } from "../core/session/withSession.ts";
import { hrefOf } from "../internal/safeUrl.ts";
import { useScope } from "./ToolRouterContext.ts";
import { useToolRouter } from "./useToolRouter.ts";

/** What {@link useAuthorize} gives. */
export interface UseAuthorizeResult {
  state: AuthorizeState;
  /** Opening, waiting or blocked: a link is under way. */
  isBusy: boolean;
  /** Starts; call it inside the click, or the browser blocks the window. While busy it only brings the window to the front. */
  start(options?: AuthorizeStartOptions): void;
  /** Gives up: closes the window and puts a lifted pin back. */
  cancel(): void;
  /** Brings the window to the front, or opens the link anew where that window is gone. Call it inside the click. */
  focus(): void;
  /** Tells that the user followed the visible link of a `blocked` authorization (for an anchor's `onClick`). */
  followLink(): void;
  /** Back to `idle` after an end. */
  reset(): void;
}

/**
 * The authorization of one toolkit: starts it, shows where it stands, gives it up. It lives outside of components: it
 * goes on when they unmount, and every component that asks for the toolkit sees the same one.
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
export function useAuthorize(toolkitSlug: string): UseAuthorizeResult {
  const scope = useScope();
  const { callbackUrl, authorizeMode, localization } = useToolRouter();
  const openingText = localization.messages?.["status.opening"] ?? "Opening…";
  const flow = flowFor(scope, toolkitSlug);
  const state = useStore(flow.store);

  // By the time of the click there is a session, and the link is one request away.
  useEffect(() => prepareSession(scope), [scope]);

  const actions = useMemo(() => {
    const { cancel, focus, followLink, reset } = flow;
    const start = ({ alias, reconnect, mode = authorizeMode }: AuthorizeStartOptions = {}) =>
      flow.start({ alias, reconnect, mode, callbackUrl: absolute(callbackUrl), openingText });
    return { start, cancel, focus, followLink, reset };
  }, [flow, authorizeMode, callbackUrl, openingText]);

  return { state, isBusy: isBusy(state), ...actions };
}

/** As the platform takes it. One that is no address is left as it is, for the client to refuse. */
function absolute(url: string | undefined): string | undefined {
  return url && (hrefOf(url, window.location.href) || url);
}
