"use client";
import { useContext } from "react";
import type { ConnectedAccount, ToolRouterClient } from "../client/index.ts";
import type { AuthorizeMode } from "../core/scope/AuthorizeFlow.ts";
import type { Appearance, Localization } from "./Appearance.ts";
import { required, ToolRouterContext } from "./ToolRouterContext.ts";

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
