"use client";
import type { QueryClient } from "@tanstack/query-core";
import type { ReactNode } from "react";
import type { SessionConfigInput, ToolRouterClient } from "../client/index.ts";
import type { AuthorizeMode } from "../core/authorize/AuthorizeState.ts";
import type { ToolRouterEvent } from "../core/ToolRouterEvent.ts";
import type { Appearance, Localization } from "./Appearance.ts";

/** What {@link ToolRouterProvider} takes: a `userId` (and a `session`), or the `sessionId` of a session that the host made. */
export type ToolRouterProviderProps = {
  /** Make it once, outside of components. */
  client: ToolRouterClient;
  /** Default: one of the kit's own, so that the host's is left alone. */
  queryClient?: QueryClient | undefined;
  appearance?: Appearance | undefined;
  localization?: Localization | undefined;
  /** Told of what happens, for analytics, logs and toasts. */
  onEvent?: ((event: ToolRouterEvent) => void) | undefined;
  /** A page of the host's that calls `completeAuthorization()`; windows return there. Relative to the page. */
  callbackUrl?: string | undefined;
  /** Default `auto`. */
  authorizeMode?: AuthorizeMode | undefined;
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

export function ToolRouterProvider(props: ToolRouterProviderProps): ReactNode {
  throw new Error(`not written yet ${props.userId}`);
}
