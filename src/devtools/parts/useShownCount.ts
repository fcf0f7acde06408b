"use client";
import { useState } from "react";

/** How many of a long list are shown: a step, and one more with each call. Another `key` begins anew. */
export function useShownCount(step: number, key: string): [count: number, more: () => void] {
  const [shown, setShown] = useState({ key, count: step });
  if (shown.key !== key) setShown({ key, count: step });
  return [
    shown.key === key ? shown.count : step,
    () => setShown(({ count }) => ({ key, count: count + step })),
  ];
}
