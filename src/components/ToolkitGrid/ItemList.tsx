"use client";

import { type CSSProperties, memo, type ReactNode, useEffect, useRef, useState } from "react";
import type { Toolkit } from "../../client/index.ts";
import { pageSize } from "../../core/queries/toolkitsOptions.ts";
import type { UseToolkitsResult } from "../../hooks/useToolkits.ts";
import { CardSkeleton } from "../ToolkitCard/CardSkeleton.tsx";
import { createLazyModule, useLazyModule } from "../useLazyModule.ts";
import type { ItemRange } from "./createVirtualizer.ts";
import { useRovingFocus } from "./useRovingFocus.ts";
import type { Virtualizer as VirtualizerComponent } from "./Virtualizer.tsx";

interface ItemListProps {
  toolkits: readonly Toolkit[];
  total: number | undefined;
  renderCard(toolkit: Toolkit): ReactNode;
  /** More are being read. */
  isLoading: boolean;
  /** How many are rendered without a virtualizer. */
  limit: number;
  /** Where the list is long. */
  Virtualizer: typeof VirtualizerComponent | undefined;
}

/** As many as a first page's upper half: enough to fill what is seen. */
const skeletons = Array.from({ length: 8 }, (_, index) => index);

/**
 * What was rendered of a list last, by its first item. A page that is returned to starts with it: it is as high as it was
 * when it was left, and the browser, or the host's router, restores the scroll position.
 */
const lastRanges = new WeakMap<Toolkit, ItemRange>();

/**
 * The cards. A list with places, rather than a feed or a grid of cells: screen readers know it everywhere and say "5 of
 * 531" by themselves. The keys are for those who see it.
 */
export function ItemList(props: ItemListProps) {
  const { toolkits, total, renderCard, isLoading, limit, Virtualizer } = props;
  const list = useRef<HTMLUListElement>(null);
  const [first] = toolkits;
  const [range, setRange] = useState(() => first && lastRanges.get(first));
  useEffect(() => {
    if (first && range) lastRanges.set(first, range);
  }, [first, range]);
  const shown = Virtualizer ? range : undefined;
  const count = toolkits.length;
  const indexes = shown?.indexes ?? toolkits.slice(0, limit).keys();
  useRovingFocus(list, Virtualizer ? count : Math.min(count, limit));
  const isAtEnd = !shown || shown.after === 0;

  return (
    <>
      <ul
        ref={list}
        className="tr-grid-list"
        style={shown && { paddingBlock: `${shown.before}px ${shown.after}px` }}
      >
        {Array.from(indexes, (index) => {
          const toolkit = toolkits[index];
          return (
            toolkit && (
              <GridItem
                key={toolkit.slug}
                toolkit={toolkit}
                renderCard={renderCard}
                index={index}
                total={total}
                place={shown?.places.get(index)}
                columns={shown?.columns}
              />
            )
          );
        })}
        {isLoading &&
          isAtEnd &&
          skeletons.map((index) => (
            <li className="tr-grid-item" key={index} aria-hidden="true">
              <CardSkeleton />
            </li>
          ))}
      </ul>
      {Virtualizer && <Virtualizer list={list} count={count} onChange={setRange} />}
    </>
  );
}

interface GridItemProps {
  toolkit: Toolkit;
  renderCard(toolkit: Toolkit): ReactNode;
  index: number;
  /** How many there are in all, if that is known. */
  total: number | undefined;
  /** For an item outside of the flow: px from the list's start, and the number of columns. */
  place: number | undefined;
  columns: number | undefined;
}

/** One card's place in the list. */
const GridItem = memo(function GridItem(props: GridItemProps) {
  const { toolkit, renderCard, index, total = -1, place, columns = 1 } = props;
  return (
    <li
      className="tr-grid-item"
      // A long list is rendered in part: this is how its place is known all the same.
      aria-setsize={total}
      aria-posinset={index + 1}
      style={place === undefined ? undefined : placed(place, index % columns, columns)}
    >
      {renderCard(toolkit)}
    </li>
  );
});

function placed(top: number, column: number, columns: number): CSSProperties {
  const step = `(100% + var(--tr-grid-gap)) / ${columns}`;
  return {
    position: "absolute",
    insetBlockStart: top,
    insetInlineStart: `calc(${step} * ${column})`,
    inlineSize: `calc(${step} - var(--tr-grid-gap))`,
  };
}

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
