"use client";

import { useEffect, useState } from "react";
import { isToolRouterError, type ToolRouterError } from "../../client/index.ts";
import { withSession } from "../../core/session/withSession.ts";
import type { UseToolkitsResult } from "../../hooks/useToolkits.ts";
import { useScope } from "../../hooks/useToolRouter.ts";
import { useTranslate } from "../useTranslate.ts";
import { ErrorNotice, isNetworkError } from "./ErrorNotice.tsx";

/** ms after which the notice says that it takes long. */
const slowMs = 4_000;

/** A notice above the list: it takes long, could not be refreshed, or the network is gone. */
export function GridNotice({ list }: { list: UseToolkitsResult }) {
  const t = useTranslate();
  const isSlow = useSlow(list.status === "pending" || list.isPlaceholderData);
  const offline = useOffline(list);
  // With nothing to show, its place says why.
  const error = list.status !== "error" && (list.error ?? offline);
  return (
    <div className="tr-grid-notice">
      {error && <ErrorNotice error={error} title={t("notice.stale")} onRetry={list.refetch} />}
      <p className={isSlow ? "tr-grid-slow" : "tr-visually-hidden"} role="status">
        {isSlow && t("notice.slow")}
      </p>
    </div>
  );
}

function useSlow(isWaiting: boolean): boolean {
  const [isSlow, setSlow] = useState(false);
  useEffect(() => {
    if (!isWaiting) return;
    const timer = setTimeout(() => setSlow(true), slowMs);
    return () => {
      clearTimeout(timer);
      setSlow(false);
    };
  }, [isWaiting]);
  return isSlow;
}

/**
 * The error of a request that was made when the browser said that it is offline. It says so for more reasons than one,
 * and an app on the same machine, or behind a service worker, goes on without a network.
 */
function useOffline({
  nextPageError,
  fetchNextPage,
}: UseToolkitsResult): ToolRouterError | undefined {
  const scope = useScope();
  const [error, setError] = useState<ToolRouterError>();

  useEffect(() => {
    const checkNetwork = async () => {
      try {
        await withSession(scope, (session) => session.toolkits({ limit: 1 }));
      } catch (reason) {
        if (isToolRouterError(reason) && isNetworkError(reason) && !navigator.onLine) {
          setError(reason);
        }
      }
    };
    window.addEventListener("offline", checkNetwork);
    return () => window.removeEventListener("offline", checkNetwork);
  }, [scope]);

  useEffect(() => {
    const onOnline = () => {
      setError(undefined);
      // The list itself is refetched by its query.
      if (nextPageError && isNetworkError(nextPageError)) void fetchNextPage();
    };
    window.addEventListener("online", onOnline);
    return () => window.removeEventListener("online", onOnline);
  }, [nextPageError, fetchNextPage]);

  return error;
}
