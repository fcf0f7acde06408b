"use client";

import { useEffect, useState } from "react";
import { useLatest } from "../../hooks/useLatest.ts";

/** ms without a key after which the text is searched for. */
const pauseMs = 250;

export interface Search {
  /** The text in the box. */
  text: string;
  /** What is searched for: the text, once typing has paused. */
  query: string;
  type(text: string): void;
  /** Called with true while an input method composes: its text is no search yet. */
  compose(isComposing: boolean): void;
  clear(): void;
}

/** A search text, the host's or one's own, that is searched for when typing pauses, not at each key. */
export function useSearch(
  controlled: string | undefined,
  initial: string,
  onChange: ((text: string) => void) | undefined,
): Search {
  const [own, setOwn] = useState(initial);
  const text = controlled ?? own;
  const [query, setQuery] = useState(text.trim());
  const [isComposing, compose] = useState(false);

  useEffect(() => {
    if (isComposing) return;
    const timer = setTimeout(() => setQuery(text.trim()), pauseMs);
    return () => clearTimeout(timer);
  }, [text, isComposing]);

  const type = useLatest((next: string) => {
    setOwn(next);
    onChange?.(next);
  });
  return {
    text,
    query,
    type,
    compose,
    clear() {
      type("");
      setQuery("");
    },
  };
}
