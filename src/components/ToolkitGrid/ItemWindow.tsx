"use client";

import { type RefObject, useLayoutEffect, useRef } from "react";
import { flushSync } from "react-dom";
import { createItemWindow, type ItemRange, type ItemWindow as Window } from "./createItemWindow.ts";

interface ItemWindowProps {
  list: RefObject<HTMLElement | null>;
  count: number;
  /** Nothing: as long as the list is rendered otherwise. */
  onChange(range: ItemRange | undefined): void;
}

/** Tells which part of a long list to render. To be rendered with the list, and after it. */
export function ItemWindow({ list, count, onChange }: ItemWindowProps): null {
  const current = useRef<Window>(undefined);

  useLayoutEffect(() => {
    if (!list.current) return;
    const opened = createItemWindow(list.current, (range, isUrgent) => {
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
