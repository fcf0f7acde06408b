"use client";

import { type RefObject, useLayoutEffect, useRef } from "react";
import { flushSync } from "react-dom";
import { createVirtualizer, type ItemRange, type ItemVirtualizer } from "./createVirtualizer.ts";

export interface VirtualizerProps {
  list: RefObject<HTMLElement | null>;
  count: number;
  /** `undefined`: the list is no longer virtualized. */
  onChange(range: ItemRange | undefined): void;
}

/** Decides which items of a long list are rendered. To be rendered after the list. */
export function Virtualizer({ list, count, onChange }: VirtualizerProps): null {
  const current = useRef<ItemVirtualizer>(undefined);

  useLayoutEffect(() => {
    if (!list.current) return;
    const opened = createVirtualizer(list.current, (range, isUrgent) => {
      if (isUrgent) flushSync(() => onChange(range));
      else onChange(range);
    });
    current.current = opened;
    return () => {
      opened.dispose();
      onChange(undefined);
    };
  }, [list, onChange]);

  useLayoutEffect(() => current.current?.settle(count));

  return null;
}
