import type { QueryObserverOptions } from "@tanstack/query-core";
import type { ToolkitDetail, ToolRouterError } from "../../client/index.ts";
import { queryDefaults } from "../scope/queryDefaults.ts";
import type { Scope } from "../scope/Scope.ts";

/** The query of a toolkit's catalogue entry. The catalogue does not change while a page is open. */
export function toolkitDetailOptions(scope: Scope, slug: string) {
  return {
    ...queryDefaults,
    queryKey: [...scope.key, "toolkit-detail", slug],
    queryFn: ({ signal }) => scope.reporting(() => scope.client.toolkits.get(slug, { signal })),
    staleTime: Number.POSITIVE_INFINITY,
  } satisfies QueryObserverOptions<ToolkitDetail, ToolRouterError>;
}
