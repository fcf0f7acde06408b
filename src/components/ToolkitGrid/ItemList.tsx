"use client";

import { type ReactNode, useEffect, useRef, useState } from "react";
import type { Toolkit } from "../../client/index.ts";
import { CardSkeleton } from "../ToolkitCard/CardSkeleton.tsx";
import type { ItemRange } from "./createVirtualizer.ts";
import { GridItem } from "./GridItem.tsx";
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
 * 530" by themselves. The keys are for those who see it.
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
