"use client";

import { useCallback, useMemo, useState } from "react";
import type { ConnectedAccount, Toolkit } from "../../client/index.ts";
import { accountListOptions } from "../../core/queries/accountsOptions.ts";
import { useScopeQuery } from "../../hooks/useScopeQuery.ts";
import { type UseToolkitsResult, useToolkits } from "../../hooks/useToolkits.ts";
import { useScope } from "../../hooks/useToolRouter.ts";
import { stateLooks, toolkitState } from "../ConnectionStatus/ConnectionStatus.tsx";
import type { OrderedQuery, ToolkitGridFilter } from "./ToolkitOrder.ts";

/** As many as one request may ask for. */
const maxLed = 50;

/** A search and a filter from when it is chosen: which toolkits were asked for, and which of them lead the list. */
interface View {
  readonly name: string;
  readonly asked?: readonly string[];
  readonly leading?: readonly string[];
}

/** The toolkits with broken connections first, then the connected ones, then the rest: decided once for each view. */
export function useAttentionList({
  filter = "all",
  ...query
}: OrderedQuery = {}): UseToolkitsResult {
  const name = JSON.stringify([filter, query.search, query.toolkits]);
  const [view, setView] = useState<View>({ name });
  const { data: withAccounts, error } = useScopeQuery({
    ...accountListOptions(useScope(), undefined),
    select: slugsOf,
  });
  const asked = view.asked ?? none;
  const led = useToolkits({
    ...query,
    toolkits: asked,
    limit: maxLed,
    withCounts: false,
    enabled: asked.length > 0,
  });
  const list = useToolkits({ ...query, filter: filter === "attention" ? "all" : filter });

  const isRead = asked.length === 0 || (led.status !== "pending" && !led.isPlaceholderData);
  if (view.name !== name) setView({ name });
  else if (!view.asked) {
    // Without the accounts, the order is that of popularity.
    const known = withAccounts ?? (error && none);
    const { toolkits } = query;
    if (known) {
      const wanted = known.filter((slug) => toolkits?.includes(slug) ?? true).slice(0, maxLed);
      setView({ name, asked: wanted });
    }
  } else if (!view.leading && isRead)
    setView({ ...view, leading: leadersOf(led.toolkits, filter) });

  const { leading } = view.name === name ? view : {};
  const toolkits = useMemo(() => {
    if (!leading) return none;
    const bySlug = new Map(led.toolkits.map((toolkit) => [toolkit.slug, toolkit]));
    const first = leading.flatMap((slug) => bySlug.get(slug) ?? none);
    if (filter === "attention") return first;
    const places = new Set(first.map(({ slug }) => slug));
    return [...first, ...list.toolkits.filter(({ slug }) => !places.has(slug))];
  }, [leading, led.toolkits, list.toolkits, filter]);

  const isAlone = filter === "attention";
  const counts = {
    ...list.counts,
    ...(isRead && view.asked && { attention: led.toolkits.filter(isBroken).length }),
  };
  const { refetch } = list;
  const refetchLed = led.refetch;
  return {
    ...list,
    toolkits,
    counts,
    status: leading ? (isAlone ? "success" : list.status) : "pending",
    ...(isAlone && {
      totalItems: toolkits.length,
      hasNextPage: false,
      isFetchingNextPage: false,
      nextPageError: undefined,
      isPlaceholderData: false,
    }),
    refetch: useCallback(async () => {
      await Promise.all([refetch(), refetchLed()]);
      setView({ name });
    }, [refetch, refetchLed, name]),
  };
}

const none: readonly never[] = [];

/** The toolkits that have any account, those with one that does not work first: each of them once. */
function slugsOf(accounts: readonly ConnectedAccount[]): string[] {
  const working = ({ status }: ConnectedAccount) => Number(status === "ACTIVE");
  const sorted = accounts.toSorted((a, b) => working(a) - working(b));
  return [...new Set(sorted.map(({ toolkit }) => toolkit.slug))];
}

function leadersOf(toolkits: readonly Toolkit[], filter: ToolkitGridFilter): string[] {
  if (filter === "connected") return [];
  const connected =
    filter === "all" ? toolkits.filter(({ connection }) => connection.isActive) : [];
  return [...toolkits.filter(isBroken), ...connected].map(({ slug }) => slug);
}

/** Whether the account that the session would use calls for the user. */
function isBroken(toolkit: Toolkit): boolean {
  const [tone] = stateLooks[toolkitState(toolkit)];
  return tone === "attention" || tone === "negative";
}
