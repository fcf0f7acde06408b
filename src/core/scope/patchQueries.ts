import type { QueryKey } from "@tanstack/query-core";
import type { Scope } from "./Scope.ts";

/**
 * Changes what every query below a key holds, at once. Data that `change` returns unchanged is not written; equal parts
 * of the rest keep their identity.
 */
export function patchQueries<Data>(
  { queryClient }: Scope,
  key: QueryKey,
  change: (data: Data, queryKey: QueryKey) => Data,
): void {
  for (const query of queryClient.getQueryCache().findAll({ queryKey: key })) {
    const apply = () => {
      const data = queryClient.getQueryData<Data>(query.queryKey);
      if (data === undefined) return;
      const changed = change(data, query.queryKey);
      if (changed === data) return;
      const { dataUpdatedAt: updatedAt, isInvalidated } = query.state;
      queryClient.setQueryData(query.queryKey, changed, { updatedAt });
      // One known item makes no list fresh.
      if (isInvalidated) query.invalidate();
    };
    apply();
    // What was asked before the change may be answered with how it was before.
    if (query.state.fetchStatus === "fetching") void query.promise?.then(apply, apply);
  }
}
