"use client";
import { useCallback, useMemo, useSyncExternalStore } from "react";
import { flowFor } from "../core/authorize/createAuthorizeFlow.ts";
import { useScope } from "./ToolRouterContext.ts";

/**
 * Which of some toolkits nobody can connect until the host brings credentials: only an attempt tells.
 *
 * @param slugs of lasting identity
 */
export function useSetupNeeded(slugs: readonly string[]): readonly string[] {
  const scope = useScope();
  const stores = useMemo(() => slugs.map((slug) => flowFor(scope, slug).store), [scope, slugs]);
  const subscribe = useCallback(
    (listener: () => void) => {
      const leaves = stores.map((store) => store.subscribe(listener));
      return () => {
        for (const leave of leaves) leave();
      };
    },
    [stores],
  );
  // As text: a snapshot is compared by identity.
  const refused = useSyncExternalStore(
    subscribe,
    () =>
      slugs
        .filter((_, index) => stores[index]?.getState().error?.code === "no_managed_auth")
        .join(" "),
    () => "",
  );
  return useMemo(() => refused.split(" "), [refused]);
}
