"use client";
import { useContext } from "react";
import type { ToolRouterClient } from "../client/index.ts";
import type { AuthorizeMode } from "../core/authorize/AuthorizeState.ts";
import type { Appearance, Localization } from "./Appearance.ts";
import { required, ToolRouterContext } from "./ToolRouterContext.ts";

/** What the provider was given, for components of one's own. */
export interface ToolRouterContextValue {
  readonly client: ToolRouterClient;
  /** Absent when the provider has a `sessionId`: see `useSession().config.userId`. */
  readonly userId?: string | undefined;
  readonly appearance: Appearance;
  readonly localization: Localization;
  readonly callbackUrl?: string | undefined;
  readonly authorizeMode: AuthorizeMode;
  /** Where the provider's `container` has dialogs rendered, now; `null` for the default. */
  container(): HTMLElement | ShadowRoot | null;
}

/**
 * The nearest provider's client, user, looks and words. Throws outside of a `ToolRouterProvider`.
 *
 * @example
 * ```tsx
 * const { client } = useToolRouter();
 * const configs = await client.authConfigs.list();
 * ```
 */
export function useToolRouter(): ToolRouterContextValue {
  return required(useContext(ToolRouterContext));
}
