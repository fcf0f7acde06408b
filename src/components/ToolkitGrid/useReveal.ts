"use client";

import { useState } from "react";
import type { UseToolkitsResult } from "../../hooks/useToolkits.ts";
import { createPart, usePart } from "../part.ts";

/** Divisible by most numbers of columns, and below what a page should ever hold. */
const step = 48;

const windowPart = createPart(() => import("./ItemWindow.tsx"));

/**
 * How much of a list is rendered, however long it is. A long one is rendered where it is seen, by code that is loaded
 * when a second page is. Until that is there, or where it cannot work (no layout, no network), it is shown by and by,
 * as if it came page by page.
 */
export function useReveal(list: UseToolkitsResult) {
  const { length } = list.toolkits;
  const [limit, setLimit] = useState(step);
  const canFollow = typeof ResizeObserver !== "undefined";
  const { code } = usePart(windowPart, length > step / 2 && canFollow, false);
  const windowing = length > step ? code : undefined;
  const isCut = !windowing && length > limit;

  return {
    limit,
    windowing,
    end: {
      ...list,
      hasMore: isCut || list.hasMore,
      loadMore: isCut ? () => setLimit(limit + step) : list.loadMore,
    },
  };
}
