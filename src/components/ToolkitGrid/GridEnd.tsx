"use client";

import { useEffect, useRef } from "react";
import type { UseToolkitsResult } from "../../hooks/useToolkits.ts";
import { Button } from "../Button/Button.tsx";
import { useTranslate } from "../useTranslate.ts";
import { ErrorNotice } from "./ErrorNotice.tsx";

interface GridEndProps {
  list: Pick<
    UseToolkitsResult,
    "hasNextPage" | "isFetchingNextPage" | "isPlaceholderData" | "fetchNextPage" | "nextPageError"
  >;
}

/** Where the list ends for now: seen from afar it loads more; a button does so for those who do not scroll. */
export function GridEnd({ list }: GridEndProps) {
  const t = useTranslate();
  const end = useRef<HTMLDivElement>(null);
  const scrolls = useRef(false);
  const { hasNextPage, isFetchingNextPage, isPlaceholderData, fetchNextPage, nextPageError } = list;
  const isReady = hasNextPage && !isFetchingNextPage && !isPlaceholderData && !nextPageError;

  // Observed anew after each page: an end that is still in sight then loads the next one.
  useEffect(() => {
    if (!isReady || !end.current || typeof IntersectionObserver === "undefined") return;
    const observer = new IntersectionObserver(
      (entries) => {
        if (!entries.some((entry) => entry.isIntersecting)) return;
        scrolls.current = true;
        void fetchNextPage();
      },
      // Who only looks at the first page costs one request, on any screen; who has been to its end is not kept waiting.
      { rootMargin: scrolls.current ? "600px 0px" : "0px" },
    );
    observer.observe(end.current);
    return () => observer.disconnect();
  }, [isReady, fetchNextPage]);

  if (!hasNextPage) return null;
  return (
    <div className="tr-grid-end" ref={end}>
      {nextPageError ? (
        <ErrorNotice
          error={nextPageError}
          title={t("grid.loadMoreError")}
          onRetry={fetchNextPage}
        />
      ) : (
        <Button busy={isFetchingNextPage} onClick={fetchNextPage}>
          {t(isFetchingNextPage ? "grid.loadingMore" : "grid.loadMore")}
        </Button>
      )}
    </div>
  );
}
