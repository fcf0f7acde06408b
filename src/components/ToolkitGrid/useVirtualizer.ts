"use client";

import { useState } from "react";
import { pageSize } from "../../core/queries/toolkitsOptions.ts";
import type { UseToolkitsResult } from "../../hooks/useToolkits.ts";
import { createLazyModule, useLazyModule } from "../useLazyModule.ts";

/** Divisible by most numbers of columns, and below what a page should ever hold. */
const step = 48;

const virtualizer = createLazyModule(() => import("./Virtualizer.tsx"));

/**
 * How much of a list is rendered, however long it is. A long one is virtualized, by code that is imported when its second
 * page comes. Until that is there, or where it cannot work (no layout, no network), the list grows step by step, as if it
 * came page by page.
 */
export function useVirtualizer(list: UseToolkitsResult) {
  const { length } = list.toolkits;
  const [limit, setLimit] = useState(step);
  // The first page comes without more code.
  const isNeeded = length > pageSize && typeof ResizeObserver !== "undefined";
  const { module, error } = useLazyModule(virtualizer, isNeeded);
  const Virtualizer = length > step ? module?.Virtualizer : undefined;
  const isCut = !Virtualizer && length > limit;

  return {
    /** How many items are rendered without a virtualizer. */
    limit,
    Virtualizer,
    /** The list, as far as its end is shown. */
    end: {
      ...list,
      hasNextPage: isCut || list.hasNextPage,
      // While its code is on the way nothing is added, or the page would hold more than it ever should.
      isFetchingNextPage: list.isFetchingNextPage || (isCut && isNeeded && !module && !error),
      fetchNextPage: isCut ? async () => setLimit(limit + step) : list.fetchNextPage,
    },
  };
}
