import type { Scope } from "../scope/Scope.ts";

/** Whether a list's next page may be asked for: not while it is, by whatever component, being read. */
export function mayLoadMore({ queryClient }: Scope, queryHash: string): boolean {
  const state = queryClient.getQueryCache().get(queryHash)?.state;
  return (
    state?.data !== undefined && !(state.fetchStatus === "fetching" && state.fetchMeta?.fetchMore)
  );
}
