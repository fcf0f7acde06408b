"use client";

import { type ReactNode, useEffect, useRef, useState } from "react";
import type { Toolkit } from "../../client/index.ts";
import { CardSkeleton } from "../ToolkitCard/CardSkeleton.tsx";
import type { ItemRange } from "./createItemWindow.ts";
import { GridItem } from "./GridItem.tsx";
import type * as ItemWindowModule from "./ItemWindow.tsx";

interface ItemListProps {
  toolkits: readonly Toolkit[];
  total: number | undefined;
  /** None while cards are on their way: their places are held. */
  renderCard: ((toolkit: Toolkit) => ReactNode) | undefined;
  /** More are on their way. */
  isLoading: boolean;
  /** How many are rendered as long as nothing follows what is seen. */
  limit: number;
  /** What follows what is seen, where the list is long. */
  windowing: typeof ItemWindowModule | undefined;
}

/** As many as a first page's upper half: enough to fill what is seen. */
const skeletons = Array.from({ length: 8 }, (_, index) => index);

/**
 * What was rendered of a list last, by its first item. A page that is come back to begins with it: it is as high as it was
 * when it was left, and the browser, or the host's router, finds the place where the user was.
 */
const left = new WeakMap<Toolkit, ItemRange>();

/**
 * The cards. A list with places, rather than a feed: screen readers know it everywhere, say "5 of 530" by themselves
 * and need no keys of ours.
 */
export function ItemList(props: ItemListProps) {
  const { toolkits, total, renderCard, isLoading, limit, windowing } = props;
  const list = useRef<HTMLUListElement>(null);
  const [first] = toolkits;
  const [range, setRange] = useState(() => first && left.get(first));
  useEffect(() => {
    if (first && range) left.set(first, range);
  }, [first, range]);
  const shown = windowing ? range : undefined;
  const count = toolkits.length;
  const indexes = shown?.indexes ?? toolkits.slice(0, limit).keys();
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
            toolkit &&
            renderCard && (
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
        {(isLoading || !renderCard) &&
          isAtEnd &&
          skeletons.map((index) => (
            <li className="tr-grid-item" key={index} aria-hidden="true">
              <CardSkeleton />
            </li>
          ))}
      </ul>
      {windowing && <windowing.ItemWindow list={list} count={count} onChange={setRange} />}
    </>
  );
}
