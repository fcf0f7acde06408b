import type {
  InfiniteData,
  InfiniteQueryObserverOptions,
  Query,
  QueryFunction,
  QueryKey,
  QueryObserverOptions,
} from "@tanstack/query-core";
import type {
  Page,
  Toolkit,
  ToolkitDetail,
  ToolkitsQuery,
  ToolRouterError,
} from "../../client/index.ts";
import { getOrCreate } from "../../internal/records.ts";
import { queryDefaults } from "../scope/queryDefaults.ts";
import type { Scope } from "../scope/Scope.ts";
import { withSession } from "../session/withSession.ts";

/**
 * Which toolkits are wanted. One that needs no account is in `all` only: there is nothing about it that could be
 * connected.
 */
export type ToolkitsConnectionFilter = "all" | "connected" | "notConnected";

/** How many toolkits there are, as far as that is known; `attention` in a grid with the order `attentionFirst` alone. */
export type ToolkitCounts = {
  readonly [Filter in ToolkitsConnectionFilter | "attention"]?: number;
};

/** A list as far as it was read. */
export interface ToolkitList {
  readonly toolkits: readonly Toolkit[];
  readonly totalItems: number;
  /** Every page was read. */
  readonly isWhole: boolean;
}

/** Whether a toolkit is in a filter, as it stands now. */
export function isIn(filter: ToolkitsConnectionFilter, { isNoAuth, connection }: Toolkit): boolean {
  return filter === "all" || (!isNoAuth && connection.isActive === (filter === "connected"));
}

/**
 * Counts from what was read: a whole list tells all of it. Else the connected ones are the platform's count, less those
 * seen to be disconnected since. The unconnected ones are not counted before all pages were read: the platform does not
 * say how many toolkits need no account, and a count with those would change as they are seen.
 */
export function countToolkits(all?: ToolkitList, connected?: ToolkitList): ToolkitCounts {
  const count = (list: ToolkitList, is: (toolkit: Toolkit) => boolean) =>
    list.toolkits.filter(is).length;
  if (all?.isWhole) {
    return {
      all: all.totalItems,
      connected: count(all, (toolkit) => isIn("connected", toolkit)),
      notConnected: count(all, (toolkit) => isIn("notConnected", toolkit)),
    };
  }
  const isConnected =
    connected && connected.totalItems - count(connected, (toolkit) => !isIn("connected", toolkit));
  return {
    ...(all && { all: all.totalItems }),
    ...(isConnected !== undefined && { connected: isConnected }),
  };
}

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
function toolkitKey(scope: Scope, slug: string): QueryKey {
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

/** The query of one toolkit: a list of one. A list that is on screen, or about to be, spares the request. */
export function toolkitOptions(scope: Scope, slug: string) {
  const options = toolkitsOptions(scope, { toolkits: [slug], limit: 1 });
  const queryFn: ReadToolkits = async (context) => {
    const item = await awaitListed(scope, slug);
    return item
      ? { items: [item], cursor: undefined, totalPages: 1, totalItems: 1 }
      : options.queryFn(context);
  };
  return { ...options, queryKey: toolkitKey(scope, slug), queryFn } satisfies ToolkitsOptions;
}

async function awaitListed(scope: Scope, slug: string): Promise<Toolkit | undefined> {
  // The session first: by then, whatever mounts together with this has begun to load.
  await withSession(scope, async () => {});
  const loading = listQueries(scope).filter(
    ({ state }) => state.fetchStatus === "fetching" && state.data === undefined,
  );
  await Promise.allSettled(loading.map(({ promise }) => promise));
  return isToolkitListed(scope, slug) ? findToolkit(scope, slug) : undefined;
}

const indexes = new WeakMap<ToolkitPages, ReadonlyMap<string, Toolkit>>();

/** Every query that holds toolkits, those of a single one included. */
function toolkitQueries(scope: Scope): Query[] {
  return scope.queryClient.getQueryCache().findAll({ queryKey: toolkitsKey(scope) });
}

/** The queries of lists: their keys end in what was asked, those of a single toolkit in its slug. */
export function listQueries(scope: Scope): Query[] {
  return toolkitQueries(scope).filter(({ queryKey }) => typeof queryKey.at(-1) !== "string");
}

/** A toolkit as one query holds it. */
export function toolkitIn(
  { queryClient }: Scope,
  { queryKey }: Query,
  slug: string,
): Toolkit | undefined {
  const data = queryClient.getQueryData<ToolkitPages>(queryKey);
  if (!data) return undefined;
  const index = getOrCreate(
    indexes,
    data,
    () => new Map(data.pages.flatMap(({ items }) => items.map((item) => [item.slug, item]))),
  );
  const toolkit = index.get(slug);
  // Asked for by name, the platform also gives those that the session may not use.
  return toolkit?.enabled ? toolkit : undefined;
}

/** A toolkit from whatever was read last. */
export function findToolkit(scope: Scope, slug: string): Toolkit | undefined {
  let found: Toolkit | undefined;
  let readAt = 0;
  for (const query of toolkitQueries(scope)) {
    if (query.state.dataUpdatedAt <= readAt) continue;
    const toolkit = toolkitIn(scope, query, slug);
    if (!toolkit) continue;
    found = toolkit;
    readAt = query.state.dataUpdatedAt;
  }
  return found;
}

/** Whether a list on screen has it, and so keeps it up to date. */
export function isToolkitListed(scope: Scope, slug: string): boolean {
  return listQueries(scope).some((query) => query.isActive() && toolkitIn(scope, query, slug));
}

/** The query of a toolkit's catalogue entry. The catalogue does not change while a page is open. */
export function toolkitDetailOptions(scope: Scope, slug: string) {
  return {
    ...queryDefaults,
    queryKey: [...scope.key, "toolkit-detail", slug],
    queryFn: ({ signal }) => scope.reporting(() => scope.client.toolkits.get(slug, { signal })),
    staleTime: Number.POSITIVE_INFINITY,
  } satisfies QueryObserverOptions<ToolkitDetail, ToolRouterError>;
}
