import { isRecord } from "../../internal/isRecord.ts";
import type { Scope } from "../scope/Scope.ts";
import { withSession } from "../session/withSession.ts";
import { accountsKey } from "./accountListOptions.ts";
import { findToolkit, listQueries, toolkitIn } from "./findToolkit.ts";
import { patchToolkit } from "./patchToolkit.ts";
import { toolkitsKey } from "./toolkitsOptions.ts";

/**
 * Reads one toolkit again, for all lists that have it: one request, where reading the lists would be one a page. It does
 * not reject: what it follows has happened, whether or not it can be shown yet.
 */
export async function refreshToolkit(scope: Scope, slug: string): Promise<void> {
  const queryKey = toolkitsKey(scope);
  // A list of the connected ones may gain it: only reading it tells. One that has it keeps it, as it is by now, until
  // it is next read: nothing vanishes under the user's hands.
  for (const query of listQueries(scope)) {
    const requested = query.queryKey.at(-1);
    if (!isRecord(requested) || requested.isConnected !== true) continue;
    void scope.queryClient.invalidateQueries({
      queryKey: query.queryKey,
      exact: true,
      refetchType: toolkitIn(scope, query, slug) ? "none" : "active",
    });
  }
  if (!findToolkit(scope, slug)) return;
  try {
    const { items } = await withSession(scope, (session) =>
      session.toolkits({ toolkits: [slug], limit: 1 }),
    );
    const item = items.find((toolkit) => toolkit.slug === slug);
    if (item) patchToolkit(scope, slug, () => item);
  } catch {
    // Reported to `onEvent`. The next return to the page reads the lists.
    void scope.queryClient.invalidateQueries({ queryKey, refetchType: "none" });
  }
}

/** Reads again what a change elsewhere may have touched: one toolkit, or all that is on screen, and the accounts. */
export async function invalidateConnections(scope: Scope, toolkit?: string): Promise<void> {
  const { queryClient } = scope;
  await Promise.all([
    toolkit
      ? refreshToolkit(scope, toolkit)
      : queryClient.invalidateQueries({ queryKey: toolkitsKey(scope) }),
    queryClient.invalidateQueries({ queryKey: accountsKey(scope) }),
  ]);
}
