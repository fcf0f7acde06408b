"use client";
import type { QueryClient } from "@tanstack/query-core";
import { type ReactNode, useEffect, useInsertionEffect, useMemo, useRef, useState } from "react";
import {
  type ConnectedAccount,
  type SessionConfigInput,
  type ToolRouterClient,
  ToolRouterError,
} from "../client/index.ts";
import { mountScope } from "../core/actions/mountScope.ts";
import { refresh } from "../core/actions/refresh.ts";
import type { AuthorizeMode, OpenWindow } from "../core/scope/AuthorizeFlow.ts";
import { type SessionSource, scopeId } from "../core/scope/Scope.ts";
import { scopeFor } from "../core/scope/scopeRegistry.ts";
import type { ToolRouterEvent } from "../core/scope/ToolRouterEvent.ts";
import { adoptClient } from "../core/session/adoptClient.ts";
import { watchEscape } from "../internal/escapeLayers.ts";
import type { Appearance, Localization } from "./Appearance.ts";
import { type DialogContainer, resolveContainer } from "./DialogContainer.ts";
import { useLatest } from "./useLatest.ts";
import { useLocalization } from "./useLocalization.ts";
import { useStable } from "./useStable.ts";
import { ScopeContext, ToolRouterContext } from "./useToolRouter.ts";

/**
 * What {@link ToolRouterProvider} takes: a `userId` (and a `sessionConfig`), the `sessionId` of a session that the host made,
 * or neither: then the host's proxy says who is logged in.
 */
export type ToolRouterProviderProps = {
  /**
   * The client to ask with. One that is made anew, for another token say, takes over: session, connections and
   * authorizations in progress stay, as long as its `baseUrl` is the same.
   */
  client: ToolRouterClient;
  /**
   * Default: one of the kit's own, so that the host's is left alone. Of a host's own, only the cache is shared: its
   * default options do not count. If it is kept beyond the page, leave out the queries whose key begins with
   * `"tool-router"` (`shouldDehydrateQuery`): they hold what cannot be stored, and no later page reads them.
   * Another one on a mounted provider is used from the next mount on.
   */
  queryClient?: QueryClient | undefined;
  /** How the components look. Default: the page's `color-scheme`, font and the kit's colours. */
  appearance?: Appearance | undefined;
  /** The components' language and words. Default: English. */
  localization?: Localization | undefined;
  /** Receives what happens, for analytics, logs and toasts. */
  onEvent?: ((event: ToolRouterEvent) => void) | undefined;
  /** A page of the host's that calls `completeAuthorization()`; windows return there. Relative to the page. Default: the platform's own page. */
  callbackUrl?: string | undefined;
  /** How users are sent to the Connect Link page. Default `auto`. */
  authorizeMode?: AuthorizeMode | undefined;
  /** Opens the Connect Link page where `window.open` does not: see {@link OpenWindow}. Default: a popup. */
  openWindow?: OpenWindow | undefined;
  /**
   * Where dialogs are rendered. A function is called each time one opens. Default: the nearest native modal dialog, popover
   * or fullscreen element around what opened it, else the shadow root, else the body.
   */
  container?: DialogContainer | undefined;
  /**
   * Names an account in the kit's components. Default, and where it returns nothing: the user's own label (`alias`), else as
   * whom the provider knows the user (`displayName`), else the generated name (`wordId`).
   */
  accountLabel?: ((account: ConnectedAccount) => string | undefined) | undefined;
  children?: ReactNode;
} & (
  | {
      /**
       * Any non-empty string of the host's: whose connections these are. Not known yet (`undefined`, `null`, `""`): every
       * hook is `pending` and nothing is requested, until it is there.
       */
      userId: string | null | undefined;
      /** Compared by value: an inline object never makes the session again. Default `{}`, every toolkit. */
      sessionConfig?: SessionConfigInput | undefined;
      sessionId?: undefined;
    }
  | {
      /**
       * Left out, with `sessionId`: the session is that of the user who is logged in at the host's `createToolRouterProxy`. One that
       * was deleted is made anew as the proxy configures it: the host alone says what it has, so pins that the user set are lost.
       */
      userId?: never;
      sessionId?: never;
      sessionConfig?: never;
    }
  | {
      /** A session that the host's backend made. It is never made again. */
      sessionId: string;
      userId?: undefined;
      sessionConfig?: undefined;
    }
);

const nothing: Appearance = {};

/**
 * Gives everything below it a Tool Router session: made once per user and configuration, when something first needs it. A
 * page that mounts it twice, in StrictMode or under an inline `sessionConfig={{…}}` or `client`, still makes one.
 *
 * @throws `invalid_options` when `userId` is neither text nor absent.
 *
 * @example
 * ```tsx
 * const client = createToolRouterClient({ baseUrl: "/api/tool-router" });
 *
 * <ToolRouterProvider client={client} userId="user_123" sessionConfig={{ toolkits: ["github", "gmail"] }}>
 *   <ToolkitGrid />
 * </ToolRouterProvider>
 * ```
 */
export function ToolRouterProvider(props: ToolRouterProviderProps): ReactNode {
  const { client, callbackUrl, authorizeMode = "auto", onEvent, children } = props;
  const source = toSource(props);
  const [cache] = useState(props.queryClient);
  const [kept, setScope] = useState(() => scopeFor(client, cache, source));
  let scope = kept;
  // A scope stays while user, configuration and base URL do, whatever client comes.
  if (scope.id !== scopeId(client, source)) {
    scope = scopeFor(client, cache, source);
    setScope(scope);
  }
  const { queryClient } = scope;
  const userId = "userId" in source ? source.userId : undefined;
  const { components, ...look } = props.appearance ?? nothing;
  // Not compared: they are no values.
  const [slots] = useState(components);
  const appearance = useStable(look);

  // Before every other effect of this commit, a host's modal that listens among them.
  useInsertionEffect(watchEscape, []);
  // Before any effect below asks for something.
  useInsertionEffect(() => {
    adoptClient(scope, client);
    scope.openWindow = props.openWindow;
  });

  const notify = useLatest(onEvent);
  const accountLabel = useLatest(props.accountLabel);
  const container = useRef(props.container);
  useEffect(() => {
    container.current = props.container;
  }, [props.container]);
  useEffect(() => scope.subscribe(notify), [scope, notify]);
  // After the subscription: it may report a locale that is none.
  const localization = useLocalization(scope, props.localization);
  useEffect(() => mountScope(scope), [scope]);
  useEffect(() => {
    // What a QueryClientProvider does: without it nothing is refetched on return to the window or the network.
    queryClient.mount();
    return () => queryClient.unmount();
  }, [queryClient]);

  const context = useMemo(
    () => ({
      ...{ client, userId, localization, callbackUrl, authorizeMode, accountLabel },
      appearance: { ...appearance, components: slots },
      container: () => resolveContainer(container.current),
      refresh: (toolkit?: string) => refresh(scope, toolkit),
    }),
    [
      scope,
      client,
      userId,
      appearance,
      slots,
      localization,
      callbackUrl,
      authorizeMode,
      accountLabel,
    ],
  );

  return (
    <ScopeContext.Provider value={scope}>
      <ToolRouterContext.Provider value={context}>{children}</ToolRouterContext.Provider>
    </ScopeContext.Provider>
  );
}

function toSource(props: ToolRouterProviderProps): SessionSource {
  // Given as `undefined` it is not known yet; left out, the host's proxy knows.
  if (!("userId" in props || "sessionId" in props)) return { isCurrent: true };
  const { userId, sessionId, sessionConfig } = props;
  if (sessionId !== undefined) return { sessionId };
  const given: unknown = userId;
  if (given === undefined || given === null || given === "") return { userId: undefined };
  if (typeof given !== "string") {
    throw new ToolRouterError(
      "invalid_options",
      `<ToolRouterProvider>: \`userId\` must be text, not ${JSON.stringify(given)}. Give String(user.id), or undefined for now.`,
    );
  }
  return { userId: given, config: sessionConfig ?? {} };
}
