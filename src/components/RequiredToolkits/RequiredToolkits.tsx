"use client";

import { forwardRef, type HTMLAttributes, useRef } from "react";
import { useRequiredToolkits } from "../../hooks/useRequiredToolkits.ts";
import { RowsSkeleton } from "../AppRow/RowsSkeleton.tsx";
import { useFocusOnward } from "../AppRow/useFocusOnward.ts";
import { ErrorText } from "../ErrorText/ErrorText.tsx";
import { Icon } from "../Icon/Icon.tsx";
import { type ConnectionHandlers, useConnectionEvents } from "../useConnectionEvents.ts";
import { usePartWords } from "../usePartWords.ts";
import { useRootProps } from "../useRootProps.ts";
import { RequiredRow } from "./RequiredRow.tsx";

/** What `RequiredToolkits` takes, beside the attributes of its `section`. */
export interface RequiredToolkitsProps
  extends Omit<HTMLAttributes<HTMLElement>, "children">,
    ConnectionHandlers {
  /** Slugs, in the order in which they are asked for. */
  toolkits: readonly string[];
  /**
   * `at-once` (default): every app can be connected at once, in any order. `one-by-one`: the next one can be connected once
   * those before it are, less those that are not available.
   */
  pace?: "at-once" | "one-by-one" | undefined;
  /** Every app can be used: called once each time that becomes so, also on a visit that finds them so. */
  onReady?: (() => void) | undefined;
}

/**
 * The apps that an agent needs before it can start: what is connected, what is broken and can be mended, and how far the
 * user has got. An app that the session does not have, or that the host has to set up first, is shown as not available, and
 * keeps `onReady` from being called. The focus moves on to the next app when one is done.
 *
 * Data attributes: `data-ready` once all apps can be used; on rows `data-status` and `data-tone` (see `ConnectionStatus`),
 * `data-next` on the one that is to be connected next. Classes of its parts: `tr-required-progress`, `tr-required-bar`,
 * `tr-row`, `tr-row-name`, `tr-row-note`.
 *
 * @example
 * ```tsx
 * <RequiredToolkits toolkits={["gmail", "slack"]} pace="one-by-one" onReady={() => navigate("/chat")} />
 * ```
 */
export const RequiredToolkits = forwardRef<HTMLElement, RequiredToolkitsProps>(
  function RequiredToolkits(
    { toolkits, pace = "at-once", onReady, onConnect, onDisconnect, className, style, ...rest },
    ref,
  ) {
    const t = usePartWords();
    const { required, readyCount, isReady, next, status, error, refetch } = useRequiredToolkits({
      toolkits,
      onReady,
    });
    useConnectionEvents({ onConnect, onDisconnect }, toolkits);
    const progress = useRef<HTMLParagraphElement>(null);
    const onFocusLost = useFocusOnward(progress);
    const count = required.length;

    return (
      <section
        aria-label={t("required.label")}
        {...rest}
        ref={ref}
        {...useRootProps("tr-required", className, style)}
        data-ready={isReady || undefined}
      >
        {status === "error" && !required.some(({ toolkit }) => toolkit) ? (
          <ErrorText error={error} title={t("grid.error")} onRetry={refetch} />
        ) : status === "pending" ? (
          <RowsSkeleton names={required.map(({ slug }) => slug)} />
        ) : (
          <>
            <p className="tr-required-progress" role="status" ref={progress} tabIndex={-1}>
              {isReady && <Icon name="check" />}
              <span className="tr-words">
                {isReady
                  ? t("required.done")
                  : t("required.progress", { count, ready: readyCount })}
              </span>
            </p>
            <span className="tr-required-bar" aria-hidden="true">
              {required.map(({ slug, status: at }) => (
                <span key={slug} className="tr-required-step" data-status={at} />
              ))}
            </span>
            <ol className="tr-rows">
              {required.map((one) => (
                <li key={one.slug} className="tr-rows-item">
                  <RequiredRow
                    required={one}
                    isNext={one === next}
                    isOpen={pace === "at-once" || one === next}
                    onFocusLost={onFocusLost}
                  />
                </li>
              ))}
            </ol>
          </>
        )}
      </section>
    );
  },
);
