"use client";

import { type CSSProperties, memo, type ReactNode } from "react";
import type { Toolkit } from "../../client/index.ts";

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
export const GridItem = memo(function GridItem(props: GridItemProps) {
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
