"use client";

import { createContext, useContext } from "react";
import type { ConnectedAccount, ToolRouterClient } from "../client/index.ts";
import type { AuthorizeMode } from "../core/scope/AuthorizeFlow.ts";
import type { Scope } from "../core/scope/Scope.ts";
import type { Appearance, Localization } from "./Appearance.ts";

/** Changes only with the user or the configuration: its consumers do not render for anything else. */
export const ScopeContext = createContext<Scope | undefined>(undefined);

/** What else the provider was given. */
export const ToolRouterContext = createContext<ToolRouterContextValue | undefined>(undefined);

/** The scope of the nearest provider. */
export function useScope(): Scope {
  return required(useContext(ScopeContext));
}

/** The value of a context, which only a provider fills. */
function required<Value>(value: Value | undefined): Value {
  if (value !== undefined) return value;
  throw new Error("tool-router-react needs a <ToolRouterProvider> above this.");
}

/** What the provider was given, for components of one's own. */
export interface ToolRouterContextValue {
  readonly client: ToolRouterClient;
  /** `undefined` until the host knows its user, and when the provider has a `sessionId`: see `useSession().config.userId`. */
  readonly userId: string | undefined;
  readonly appearance: Appearance;
  readonly localization: Localization;
  readonly callbackUrl: string | undefined;
  readonly authorizeMode: AuthorizeMode;
  /** Where the provider's `container` has dialogs rendered, now; `null` for the default. */
  container(): HTMLElement | ShadowRoot | null;
  /** What the provider's `accountLabel` calls an account, now; `undefined` where it leaves that to the kit. */
  accountLabel(account: ConnectedAccount): string | undefined;
  /**
   * Reads again what the host knows to have changed: one toolkit's connection and accounts, by slug, or everything that is
   * on screen. Resolves when it is read; never rejects, since the reading hooks hold the errors.
   */
  refresh(toolkit?: string): Promise<void>;
}

/**
 * The nearest provider's client, user, looks and words, and a way to refresh. Throws outside of a `ToolRouterProvider`.
 *
 * @example
 * ```tsx
 * const { client, refresh } = useToolRouter();
 * // The agent disconnected something on the server:
 * socket.on("connections-changed", ({ toolkit }) => refresh(toolkit));
 * ```
 */
export function useToolRouter(): ToolRouterContextValue {
  return required(useContext(ToolRouterContext));
}
