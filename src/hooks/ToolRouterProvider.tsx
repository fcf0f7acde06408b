"use client";
import type { QueryClient } from "@tanstack/query-core";
import { type ReactNode, useEffect, useInsertionEffect, useMemo, useRef } from "react";
import type { SessionConfigInput, ToolRouterClient } from "../client/index.ts";
import type { AuthorizeMode } from "../core/authorize/AuthorizeState.ts";
import { onLater } from "../core/loadLater.ts";
import { attachLater } from "../core/scope/attachLater.ts";
import { queryClientFor, scopeFor } from "../core/scope/scopeFor.ts";
import type { ToolRouterEvent } from "../core/ToolRouterEvent.ts";
import { watchEscape } from "../internal/escapeLayers.ts";
import type { Appearance, Localization } from "./Appearance.ts";
import { type DialogContainer, resolveContainer } from "./DialogContainer.ts";
import { ScopeContext, ToolRouterContext } from "./ToolRouterContext.ts";
import { useLocalization } from "./useLocalization.ts";
import { useStable } from "./useStable.ts";

/** What {@link ToolRouterProvider} takes: a `userId` (and a `session`), or the `sessionId` of a session that the host made. */
export type ToolRouterProviderProps = {
  /** Make it once, outside of components. */
  client: ToolRouterClient;
  /**
   * Default: one of the kit's own, so that the host's is left alone. Of a host's own, only the cache is shared: its
   * default options do not count. If it is kept beyond the page, leave out the queries whose key begins with
   * `"tool-router"` (`shouldDehydrateQuery`): they hold what cannot be stored, and no later page reads them.
   */
  queryClient?: QueryClient | undefined;
  appearance?: Appearance | undefined;
  localization?: Localization | undefined;
  /** Told of what happens, for analytics, logs and toasts. */
  onEvent?: ((event: ToolRouterEvent) => void) | undefined;
  /** A page of the host's that calls `completeAuthorization()`; windows return there. Relative to the page. */
  callbackUrl?: string | undefined;
  /** Default `auto`. */
  authorizeMode?: AuthorizeMode | undefined;
  /**
   * Where dialogs are rendered. A function is called each time one opens. Default: the nearest native modal dialog, popover
   * or fullscreen element around what opened it, else the shadow root, else the body.
   */
  container?: DialogContainer | undefined;
  children?: ReactNode;
} & (
  | {
      /** Any non-empty string of the host's: whose connections these are. */
      userId: string;
      /** Compared by value: an inline object never makes the session again. Default `{}`, every toolkit. */
      session?: SessionConfigInput | undefined;
      sessionId?: undefined;
    }
  | {
      /** A session that the host's backend made. It is never made again. */
      sessionId: string;
      userId?: undefined;
      session?: undefined;
    }
);

const nothing = {};

/**
 * Gives everything below it a Tool Router session: made once per client, user and configuration, when something first
 * needs it. A page that mounts it twice, in StrictMode or under an inline `session={{…}}` still makes one.
 *
 * @example
 * ```tsx
 * const client = createToolRouterClient({ baseUrl: "/api/tool-router" });
 *
 * <ToolRouterProvider client={client} userId="user_123" session={{ toolkits: ["github", "gmail"] }}>
 *   <ToolkitGrid />
 * </ToolRouterProvider>
 * ```
 */
export function ToolRouterProvider(props: ToolRouterProviderProps): ReactNode {
  const { client, userId, callbackUrl, authorizeMode = "auto", onEvent, children } = props;
  const queryClient = props.queryClient ?? queryClientFor(client);
  const source =
    props.userId === undefined
      ? { sessionId: props.sessionId }
      : { userId: props.userId, config: props.session ?? {} };
  const scope = scopeFor(client, queryClient, source);
  const appearance = useStable(props.appearance ?? nothing);

  const latest = useRef(onEvent);
  const container = useRef(props.container);
  useEffect(() => {
    latest.current = onEvent;
    container.current = props.container;
  }, [onEvent, props.container]);
  // Before every other effect of this commit, a host's modal that listens among them.
  useInsertionEffect(watchEscape, []);

  useEffect(() => scope.subscribe((event) => latest.current?.(event)), [scope]);
  const localization = useLocalization(scope, props.localization);
  useEffect(() => {
    let letGo = () => {};
    const stopWaiting = onLater(({ holdScope }) => {
      letGo = holdScope(scope);
    });
    return () => {
      stopWaiting();
      letGo();
    };
  }, [scope]);
  useEffect(() => attachLater(scope), [scope]);
  useEffect(() => {
    // What a QueryClientProvider does: without it nothing is read anew on return to the window or the network.
    queryClient.mount();
    return () => queryClient.unmount();
  }, [queryClient]);

  const context = useMemo(
    () => ({
      ...{ client, userId, appearance, localization, callbackUrl, authorizeMode },
      container: () => resolveContainer(container.current),
    }),
    [client, userId, appearance, localization, callbackUrl, authorizeMode],
  );

  return (
    <ScopeContext.Provider value={scope}>
      <ToolRouterContext.Provider value={context}>{children}</ToolRouterContext.Provider>
    </ScopeContext.Provider>
  );
}
