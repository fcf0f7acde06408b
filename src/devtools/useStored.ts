"use client";
import { useCallback, useMemo, useState } from "react";
import { useHydrated } from "../hooks/useScopeQuery.ts";
import { siteStorage } from "../internal/tabStorage.ts";

/**
 * A text that the browser keeps for the next visit. `undefined`: none was kept, or a server renders.
 *
 * Its keys begin otherwise than the kit's own: `client.reset()`, which forgets users and sessions, leaves them alone.
 */
export function useStored(name: string): [string | undefined, (value: string) => void] {
  const key = `tool-router-devtools:${name}`;
  const isHydrated = useHydrated();
  const kept = useMemo(() => (isHydrated ? siteStorage.get(key) : undefined), [isHydrated, key]);
  const [own, setOwn] = useState<string>();
  const set = useCallback(
    (value: string) => {
      setOwn(value);
      siteStorage.set(key, value);
    },
    [key],
  );
  return [own ?? kept, set];
}
