import type {
  InfiniteData,
  InfiniteQueryObserverOptions,
  Query,
  QueryFunction,
  QueryKey,
} from "@tanstack/query-core";
import type { Page, Toolkit, ToolkitsQuery, ToolRouterError } from "../../client/index.ts";
import { queryDefaults } from "../scope/queryDefaults.ts";
import type { Scope } from "../scope/Scope.ts";
import { withSession } from "../session/withSession.ts";

/** A list of toolkits, as the cache holds it. */
export type ToolkitPages = InfiniteData<Page<Toolkit>, string>;

/** Toolkits of a page where the host does not say: whole rows of 2, 3, 4 or 6, and a usual screen is full. The platform's default is 20. */
export const pageSize = 36;

/** A longer list is not read again, page by page, just because the user or the network is back. */
const maxPages = 5;

const isShort = ({ state }: Query<Page<Toolkit>, ToolRouterError, ToolkitPages>) =>
  (state.data?.pages.length ?? 0) <= maxPages;

export type ToolkitsOptions = InfiniteQueryObserverOptions<
  Page<Toolkit>,
  ToolRouterError,
  ToolkitPages,
  QueryKey,
  string
>;

/** Reads one page. Named, so that declarations can be written without query-core's inner types. */
export type ReadToolkits = QueryFunction<Page<Toolkit>, QueryKey, string>;

/** Begins the key of every list of toolkits. */
export function toolkitsKey({ key }: Scope): QueryKey {
  return [...key, "toolkits"];
}

/** The key of one toolkit that is read by itself. */
export function toolkitKey(scope: Scope, slug: string): QueryKey {
  return [...toolkitsKey(scope), slug];
}

/** The query of one list of toolkits. */
export function toolkitsOptions(scope: Scope, query: Omit<ToolkitsQuery, "cursor">) {
  const { search, isConnected, toolkits, limit = pageSize } = query;
  const asked = {
    search: search?.trim() || undefined,
    isConnected: isConnected || undefined,
    toolkits,
    limit,
  };
  const queryFn: ReadToolkits = ({ pageParam: cursor, signal }) =>
    withSession(scope, async (session) => {
      const page = await session.toolkits({ ...asked, cursor: cursor || undefined }, { signal });
      if (!toolkits || asked.search) return page;
      // Asked for by name, the platform answers by popularity; the host's order is meant.
      const place = ({ slug }: Toolkit) => toolkits.indexOf(slug);
      return { ...page, items: page.items.toSorted((a, b) => place(a) - place(b)) };
    });
  return {
    ...queryDefaults,
    queryKey: [...toolkitsKey(scope), asked],
    queryFn,
    initialPageParam: "",
    // The same again: a proxy that drops cursors answers the first page for ever.
    getNextPageParam: ({ cursor }, _pages, _last, asked) =>
      cursor && asked.includes(cursor) ? undefined : cursor,
    refetchOnMount: isShort,
    refetchOnWindowFocus: isShort,
    refetchOnReconnect: isShort,
  } satisfies ToolkitsOptions;
}

/** Whether a list's next page may be requested: not while any component is reading it. */
export function canFetchNextPage({ queryClient }: Scope, queryHash: string): boolean {
  const state = queryClient.getQueryCache().get(queryHash)?.state;
  return (
    state?.data !== undefined && !(state.fetchStatus === "fetching" && state.fetchMeta?.fetchMore)
  );
}
