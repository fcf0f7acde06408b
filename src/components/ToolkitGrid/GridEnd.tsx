"use client";

import { useEffect, useRef } from "react";
import type { UseToolkitsResult } from "../../hooks/useToolkits.ts";
import { Button } from "../Button/Button.tsx";
import { useTranslate } from "../useTranslate.ts";
import { Trouble } from "./Trouble.tsx";

interface GridEndProps {
  list: Pick<
    UseToolkitsResult,
    "hasMore" | "isLoadingMore" | "isPlaceholder" | "loadMore" | "loadMoreError"
  >;
}

/** Where the list ends for now: seen from afar it loads more; a button does so for those who do not scroll. */
export function GridEnd({ list }: GridEndProps) {
  const t = useTranslate();
  const end = useRef<HTMLDivElement>(null);
  const scrolls = useRef(false);
  const { hasMore, isLoadingMore, isPlaceholder, loadMore, loadMoreError } = list;
  const isReady = hasMore && !isLoadingMore && !isPlaceholder && !loadMoreError;

  // Observed anew after each page: an end that is still in sight then loads the next one.
  useEffect(() => {
    if (!isReady || !end.current || typeof IntersectionObserver === "undefined") return;
    const observer = new IntersectionObserver(
      (entries) => {
        if (!entries.some((entry) => entry.isIntersecting)) return;
        scrolls.current = true;
        loadMore();
      },
      // Who only looks at the first page costs one request, on any screen; who has been to its end is not kept waiting.
      { rootMargin: scrolls.current ? "600px 0px" : "0px" },
    );
    observer.observe(end.current);
    return () => observer.disconnect();
  }, [isReady, loadMore]);

  if (!hasMore) return null;
  return (
    <div className="tr-grid-end" ref={end}>
      {loadMoreError ? (
        <Trouble error={loadMoreError} title={t("grid.loadMoreError")} onRetry={loadMore} />
      ) : (
        <Button busy={isLoadingMore} onClick={loadMore}>
          {t(isLoadingMore ? "grid.loadingMore" : "grid.loadMore")}
        </Button>
      )}
    </div>
  );
}
