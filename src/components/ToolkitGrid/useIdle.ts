"use client";

import { useEffect, useState } from "react";

/** Time for what is seen first; after that there is some for what may be needed later. */
const firstPaintMs = 400;

/** True once the first paint is over. */
export function useIdle(): boolean {
  const [isIdle, setIdle] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setIdle(true), firstPaintMs);
    return () => clearTimeout(timer);
  }, []);
  return isIdle;
}
