"use client";
import { useEffect, useMemo, useRef } from "react";
import type { Toolkit } from "../client/index.ts";
import { useLatest } from "./useLatest.ts";
import type { QueryOptions, QueryResult } from "./useScopeQuery.ts";
import { useSetupNeeded } from "./useSetupNeeded.ts";
import { useStable } from "./useStable.ts";
import { useToolkits } from "./useToolkits.ts";
import { useScope } from "./useToolRouter.ts";

/** As many as the platform gives at once. */
const pageSize = 50;

/**
 * How a required toolkit stands.
 *
 * - `pending`: not read yet.
 * - `ready`: an account works, or it needs none.
 * - `missing`: nothing is connected.
 * - `broken`: there is an account that does not work: it expired, was revoked, disabled or never finished.
 * - `unavailable`: the user cannot connect it. The session does not have it (an unknown slug, one that is not enabled), or
 *   the host has to bring credentials first.
 */
export type RequiredToolkitStatus = "pending" | "ready" | "missing" | "broken" | "unavailable";

/** A toolkit that is required. */
export interface RequiredToolkit {
  /** As it was asked for. */
  readonly slug: string;
  readonly status: RequiredToolkitStatus;
  /** `undefined` while `pending`, and where the session does not have it. */
  readonly toolkit: Toolkit | undefined;
}

/** What {@link useRequiredToolkits} takes. */
export interface UseRequiredToolkitsOptions extends QueryOptions {
  /** Slugs, in the order in which they are asked for. Compared by value; one that is named twice counts once. */
  toolkits: readonly string[];
  /**
   * All of them are `ready`: called once each time that becomes so, also on a visit that finds them so. Not called while
   * one is `unavailable`.
   */
  onReady?: (() => void) | undefined;
}

/** What {@link useRequiredToolkits} returns. */
export interface UseRequiredToolkitsResult extends QueryResult {
  /** One for each slug, in the order that was given. */
  required: readonly RequiredToolkit[];
  /** How many are `ready`. */
  readyCount: number;
  /** All of them are. */
  isReady: boolean;
  /** The first that the user can do something about: `missing` or `broken`. `undefined`: there is none. */
  next: RequiredToolkit | undefined;
}

/**
 * Which of the toolkits that an agent needs can be used, and which one to ask the user for next. One request for all of
 * them; it follows what is connected and disconnected below the same provider.
 *
 * @example
 * ```tsx
 * const { required, readyCount, next } = useRequiredToolkits({ toolkits: ["gmail", "slack"], onReady: startAgent });
 * return next ? <ConnectButton toolkit={next.slug} /> : <p>{readyCount} of {required.length} are ready</p>;
 * ```
 */
export function useRequiredToolkits({
  toolkits,
  onReady,
  enabled = true,
}: UseRequiredToolkitsOptions): UseRequiredToolkitsResult {
  const scope = useScope();
  const slugs = useStable([...new Set(toolkits)]);
  const isAny = slugs.length > 0;
  const list = useToolkits({ toolkits: slugs, limit: pageSize, enabled: enabled && isAny });
  const { toolkits: read, hasNextPage, isFetchingNextPage, fetchNextPage, nextPageError } = list;
  useEffect(() => {
    if (hasNextPage && !isFetchingNextPage && !nextPageError) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, nextPageError, fetchNextPage]);

  const setupNeeded = useSetupNeeded(read);
  const error = list.error ?? nextPageError;
  // The results of a list before are no news of this one.
  const isRead = list.status === "success" && !hasNextPage && !list.isPlaceholderData;
  const required = useMemo(() => {
    const found = new Map(read.map((toolkit) => [toolkit.slug, toolkit]));
    return slugs.map((slug): RequiredToolkit => {
      const toolkit = found.get(slug);
      if (!toolkit) return { slug, toolkit, status: isRead ? "unavailable" : "pending" };
      const status = statusOf(toolkit);
      const isRefused = status === "missing" && setupNeeded.includes(slug);
      return { slug, toolkit, status: isRefused ? "unavailable" : status };
    });
  }, [slugs, read, setupNeeded, isRead]);

  const readyCount = required.filter(({ status }) => status === "ready").length;
  const isReady = readyCount === slugs.length && (isRead || !isAny);

  const notifyReady = useLatest(onReady);
  const notified = useRef<unknown>(undefined);
  const key = useMemo(() => [scope, slugs], [scope, slugs]);
  useEffect(() => {
    if (!isReady) notified.current = undefined;
    else if (enabled && notified.current !== key) {
      notified.current = key;
      notifyReady();
    }
  }, [isReady, enabled, key, notifyReady]);

  return {
    required,
    readyCount,
    isReady,
    next: required.find(({ status }) => status === "missing" || status === "broken"),
    status: isRead || !isAny ? "success" : error ? "error" : "pending",
    error,
    refetch: list.refetch,
  };
}

function statusOf({ isNoAuth, connection }: Toolkit): RequiredToolkitStatus {
  if (isNoAuth || connection.isActive) return "ready";
  return connection.connectedAccount ? "broken" : "missing";
}
