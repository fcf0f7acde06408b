"use client";

import { type RefObject, useEffect, useState } from "react";
import { useLatest } from "../../hooks/useLatest.ts";
import type { UseToolkitsResult } from "../../hooks/useToolkits.ts";
import { useScope } from "../../hooks/useToolRouter.ts";
import { number, object, readStored, string } from "../../internal/read.ts";
import { tabStorage } from "../../internal/tabStorage.ts";
import type { Search } from "./GridToolbar.tsx";
import { scrollToItem } from "./scrollToItem.ts";

/** The place in a grid from which the page was left. */
const readPlace = object({ toolkit: string, search: string, count: number });

/** What shows that the user scrolls or types: the place is not restored any more. */
const userEvents = ["wheel", "touchstart", "pointerdown", "keydown"] as const;

/**
 * Where the page itself leaves for a Connect Link, a return leads to the card that was clicked: its search is made again,
 * the list read as far, and the card scrolled into view. Not its filter: what was not connected may be now.
 *
 * @param inside the grid's element
 */
export function useReturnPlace(
  list: UseToolkitsResult,
  { query, type }: Search,
  inside: RefObject<HTMLElement | null>,
): void {
  const scope = useScope();
  const key = `tool-router:place:${scope.id}`;
  const [place, setPlace] = useState(() => readStored(readPlace, tabStorage.get(key)));
  const { toolkits, hasNextPage, isFetchingNextPage, nextPageError, fetchNextPage } = list;
  const search = place?.search;

  const forget = useLatest(() => {
    tabStorage.remove(key);
    setPlace(undefined);
  });
  const leave = useLatest((toolkit: string) => {
    if (!toolkits.some(({ slug }) => slug === toolkit)) return;
    tabStorage.set(key, JSON.stringify({ toolkit, search: query, count: toolkits.length }));
    // A page that the browser kept is where it was.
    window.addEventListener("pageshow", forget, { once: true });
  });
  useEffect(
    () =>
      scope.subscribe((event) => {
        if (event.type === "authorize.leaving") leave(event.toolkit);
      }),
    [scope, leave],
  );

  useEffect(() => {
    if (search === undefined) return;
    type(search);
    for (const sign of userEvents) window.addEventListener(sign, forget);
    return () => {
      for (const sign of userEvents) window.removeEventListener(sign, forget);
    };
  }, [search, type, forget]);

  const isReady = list.status === "success" && !list.isPlaceholderData && query === search;
  useEffect(() => {
    if (!place || !isReady) return;
    const index = toolkits.findIndex(({ slug }) => slug === place.toolkit);
    const items = inside.current?.querySelector(".tr-grid-list");
    if (items && index >= 0) return scrollToItem(items, index + 1, forget);
    // With what was hidden by a filter the way is longer; yet it has an end.
    if (!hasNextPage || nextPageError || toolkits.length > 2 * place.count) forget();
    else if (!isFetchingNextPage) void fetchNextPage();
  }, [
    place,
    isReady,
    toolkits,
    inside,
    hasNextPage,
    isFetchingNextPage,
    nextPageError,
    fetchNextPage,
    forget,
  ]);
}
