"use client";

import { useEffect, useState } from "react";

const pauseMs = 250;

export interface Search {
  /** What stands in the box. */
  text: string;
  /** What is asked for: the text, once typing has paused. */
  query: string;
  type(text: string): void;
  clear(): void;
}

/** A search text that is asked for when typing pauses, not at each key. */
export function useSearch(initial: string): Search {
  const [text, type] = useState(initial);
  const [query, setQuery] = useState(initial.trim());

  useEffect(() => {
    const timer = setTimeout(() => setQuery(text.trim()), pauseMs);
    return () => clearTimeout(timer);
  }, [text]);

  return {
    text,
    query,
    type,
    clear() {
      type("");
      setQuery("");
    },
  };
}
