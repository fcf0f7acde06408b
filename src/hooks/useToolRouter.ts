"use client";
import type { ToolRouterClient } from "../client/index.ts";
import type { AuthorizeMode } from "../core/authorize/AuthorizeState.ts";
import type { Appearance, Localization } from "./Appearance.ts";

/** What the provider was given, for components of one's own. */
export interface ToolRouterContextValue {
  readonly client: ToolRouterClient;
  /** Absent when the provider has a `sessionId`: see `useSession().config.userId`. */
  readonly userId?: string | undefined;
  readonly appearance: Appearance;
  readonly localization: Localization;
  readonly callbackUrl?: string | undefined;
  readonly authorizeMode: AuthorizeMode;
}

export function useToolRouter(): ToolRouterContextValue {
  throw new Error("not written yet");
}
