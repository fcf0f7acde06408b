import { useEffect, useState } from "react";

/** State that a reload keeps: a string in `localStorage`, under the demo's own prefix. */
export function useStoredState(key: string, initial: string): [string, (value: string) => void] {
  const storageKey = `lantern:${key}`;
  const [value, setValue] = useState(() => localStorage.getItem(storageKey) ?? initial);
  useEffect(() => localStorage.setItem(storageKey, value), [storageKey, value]);
  return [value, setValue];
}
