"use client";

import { forwardRef, type HTMLAttributes } from "react";
import { Icon } from "../Icon/Icon.tsx";
import { useRootProps } from "../useRootProps.ts";
import { useTranslate } from "../useTranslate.ts";
import { type ConnectionState, stateLooks } from "./connectionState.ts";

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
