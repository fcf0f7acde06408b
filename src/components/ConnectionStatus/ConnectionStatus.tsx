"use client";

import { forwardRef, type HTMLAttributes } from "react";
import type { ConnectedAccountStatus, Toolkit } from "../../client/index.ts";
import type { AuthorizeState } from "../../core/scope/AuthorizeFlow.ts";
import { Icon, type IconName } from "../Icon/Icon.tsx";
import { useRootProps } from "../useRootProps.ts";
import { useTranslate } from "../useTranslate.ts";

/**
 * How a connection stands: an account's status as the platform names it (upper case), or what else a toolkit can be
 * in (`notConnected`, `noAuth`, `unavailable` until the host brings credentials, and where an authorization under way has
 * got to).
 */
export type ConnectionState =
  | ConnectedAccountStatus
  | "notConnected"
  | "noAuth"
  | "unavailable"
  | "opening"
  | "waiting"
  | "unfinished"
  | "blocked"
  | "denied"
  | "failed"
  | "expired"
  | "timedOut"
  | "cancelled";

/** What a state calls for: nothing, good news, a wait, the user's attention, or bad news. */
export type ConnectionTone = "neutral" | "positive" | "busy" | "attention" | "negative";

/** Tone and shape of each state; the shape tells them apart where colour does not. */
export const stateLooks: Readonly<Record<ConnectionState, readonly [ConnectionTone, IconName]>> = {
  ACTIVE: ["positive", "check"],
  INITIALIZING: ["attention", "circle"],
  INITIATED: ["attention", "circle"],
  EXPIRED: ["attention", "alert"],
  FAILED: ["negative", "alert"],
  INACTIVE: ["neutral", "paused"],
  REVOKED: ["negative", "stop"],
  notConnected: ["neutral", "circle"],
  noAuth: ["positive", "check"],
  unavailable: ["neutral", "stop"],
  opening: ["busy", "circle"],
  waiting: ["busy", "circle"],
  unfinished: ["attention", "circle"],
  blocked: ["attention", "alert"],
  denied: ["neutral", "stop"],
  failed: ["negative", "alert"],
  expired: ["attention", "alert"],
  timedOut: ["attention", "alert"],
  cancelled: ["neutral", "circle"],
};

/** How a toolkit stands, whatever authorization is under way. */
export function toolkitState(toolkit: Toolkit): ConnectionState {
  if (toolkit.isNoAuth) return "noAuth";
  return toolkit.connection.connectedAccount?.status ?? "notConnected";
}

/** How an authorization stands, when there is something to say about it. */
export function flowState(state: AuthorizeState): ConnectionState | undefined {
  const { status } = state;
  if (status === "idle" || status === "connected" || status === "cancelled") return undefined;
  return status === "waiting" && state.windowClosed ? "unfinished" : status;
}

/** The account that a new connection would replace, when there is one that cannot be used as it is. */
export function deadAccountId({ connection: { connectedAccount } }: Toolkit): string | undefined {
  if (!connectedAccount || /^(ACTIVE|INACTIVE)$/.test(connectedAccount.status)) return undefined;
  return connectedAccount.id;
}

/** What `ConnectionStatus` takes, beside the attributes of a `span`. */
export interface ConnectionStatusProps extends HTMLAttributes<HTMLSpanElement> {
  /** An account's status (`ACTIVE`, `EXPIRED`, …), or `notConnected`, `noAuth`, `waiting`, `denied`, … */
  status: ConnectionState;
}

/**
 * A connection's state in a shape and in words, so that it never rests on colour alone. Children replace the words.
 *
 * Data attributes: `data-status` (the state), `data-tone` (`neutral`, `positive`, `busy`, `attention`, `negative`).
 *
 * @example
 * ```tsx
 * <ConnectionStatus status={account.status} />
 * ```
 */
export const ConnectionStatus = forwardRef<HTMLSpanElement, ConnectionStatusProps>(
  function ConnectionStatus({ status, children, className, style, ...rest }, ref) {
    const t = useTranslate();
    const [tone, icon] = stateLooks[status];
    return (
      <span
        {...rest}
        ref={ref}
        {...useRootProps("tr-status", className, style)}
        data-status={status}
        data-tone={tone}
      >
        {tone === "busy" ? (
          <span className="tr-spinner" aria-hidden="true" />
        ) : (
          <Icon name={icon} />
        )}
        <span className="tr-status-label">{children ?? t(`status.${status}`)}</span>
      </span>
    );
  },
);
