"use client";

import { useEffect, useRef, useState } from "react";
import type { UseToolkitsResult } from "../../hooks/useToolkits.ts";
import { Button } from "../Button/Button.tsx";
import { useTranslate } from "../useTranslate.ts";
import { ErrorNotice } from "./ErrorNotice.tsx";
import { focusItem } from "./useRovingFocus.ts";

interface GridEndProps {
  list: Pick<
    UseToolkitsResult,
    | "hasNextPage"
    | "isFetchingNextPage"
    | "isPlaceholderData"
    | "fetchNextPage"
    | "nextPageError"
    | "totalItems"
  >;
  /** How many items are shown. */
  count: number;
  /** More is loaded when this comes into view. */
  loadsOnScroll: boolean;
}

/**
 * Where the list ends for now: seen from afar it loads more, and a button does so for those who do not scroll. Who is on
 * that button goes on with the first of the new cards: those come before the button, and Tab leads forward.
 */
export function GridEnd({ list, count, loadsOnScroll }: GridEndProps) {
  const t = useTranslate();
  const end = useRef<HTMLFieldSetElement>(null);
  const scrolls = useRef(false);
  const isFocused = useRef(false);
  const lastCount = useRef(count);
  const [said, setSaid] = useState("");
  const { hasNextPage, isFetchingNextPage, isPlaceholderData, fetchNextPage, nextPageError } = list;
  const isReady = hasNextPage && !isFetchingNextPage && !isPlaceholderData && !nextPageError;

  // Observed anew after each page: an end that is still in sight then loads the next one.
  useEffect(() => {
    if (!loadsOnScroll || !isReady || !end.current || typeof IntersectionObserver === "undefined") {
      return;
    }
    const observer = new IntersectionObserver(
      (entries) => {
        // The focus scrolled it into view: Tab leads to what follows the grid, and a click loads more.
        if (isFocused.current || !entries.some((entry) => entry.isIntersecting)) return;
        scrolls.current = true;
        void fetchNextPage();
      },
      // Who only looks at the first page costs one request on a usual screen; who has been to its end is not kept waiting.
      { rootMargin: scrolls.current ? "600px 0px" : "0px" },
    );
    observer.observe(end.current);
    return () => observer.disconnect();
  }, [loadsOnScroll, isReady, fetchNextPage]);

  const { totalItems } = list;
  useEffect(() => {
    const before = lastCount.current;
    lastCount.current = count;
    if (count === before) return;
    setSaid(
      count < before
        ? ""
        : totalItems === undefined
          ? t("grid.countNotConnected", { count })
          : t("grid.loaded", { shown: count, total: totalItems }),
    );
    const items = end.current?.parentElement?.querySelector<HTMLElement>(".tr-grid-list");
    if (isFocused.current && items && count > before) focusItem(items, before + 1, count);
  }, [count, totalItems, t]);

  // What had the focus was replaced.
  useEffect(() => {
    if (isFocused.current && document.activeElement === document.body) end.current?.focus();
  });

  return (
    <fieldset
      className="tr-grid-end"
      ref={end}
      tabIndex={-1}
      onFocus={() => {
        isFocused.current = true;
      }}
      onBlur={() => {
        isFocused.current = false;
      }}
    >
      {!hasNextPage ? null : nextPageError ? (
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
      <span className="tr-visually-hidden" role="status">
        {said}
      </span>
    </fieldset>
  );
}
