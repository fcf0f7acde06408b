"use client";

import { useEffect, useRef, useState } from "react";
import { isToolRouterError, type ToolRouterError } from "../../client/index.ts";
import { withSession } from "../../core/session/withSession.ts";
import { useScope } from "../../hooks/ToolRouterContext.ts";
import type { UseToolkitsResult } from "../../hooks/useToolkits.ts";
import { useToolRouter } from "../../hooks/useToolRouter.ts";
import { laterWords } from "../laterWords.ts";
import { isNetworkError, Trouble } from "./Trouble.tsx";
import { usePlace } from "./usePlace.ts";
import type { Search } from "./useSearch.ts";

/** ms after which waiting is worth a word. */
const slowMs = 4_000;

/** What there is to say while the list is on screen: it takes long, could not be brought up to date, is cut off. */
export function GridNotice({ list, search }: { list: UseToolkitsResult; search: Search }) {
  const element = useRef<HTMLDivElement>(null);
  usePlace(list, search, element);
  const { localization } = useToolRouter();
  const t = laterWords(localization);
  const isSlow = useSlow(list.status === "loading" || list.isPlaceholder);
  const offline = useOffline(list);
  // With nothing to show, its place says why.
  const error = list.status !== "error" && (list.error ?? offline);
  return (
    <div className="tr-grid-notice" ref={element}>
      {error && <Trouble error={error} title={t("notice.stale")} onRetry={list.refetch} />}
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
function useOffline({ loadMoreError, loadMore }: UseToolkitsResult): ToolRouterError | undefined {
  const scope = useScope();
  const [error, setError] = useState<ToolRouterError>();

  useEffect(() => {
    const ask = async () => {
      try {
        await withSession(scope, (session) => session.toolkits({ limit: 1 }));
      } catch (reason) {
        if (isToolRouterError(reason) && isNetworkError(reason) && !navigator.onLine) {
          setError(reason);
        }
      }
    };
    window.addEventListener("offline", ask);
    return () => window.removeEventListener("offline", ask);
  }, [scope]);

  useEffect(() => {
    const goOn = () => {
      setError(undefined);
      // The list itself is read anew by its query.
      if (loadMoreError && isNetworkError(loadMoreError)) loadMore();
    };
    window.addEventListener("online", goOn);
    return () => window.removeEventListener("online", goOn);
  }, [loadMoreError, loadMore]);

  return error;
}
