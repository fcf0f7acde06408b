import type { Toolkit } from "../../client/index.ts";
import type { Scope } from "../scope/Scope.ts";
import { withSession } from "../session/withSession.ts";
import { findToolkit, isToolkitListed, listQueries } from "./findToolkit.ts";
import {
  type ReadToolkits,
  type ToolkitsOptions,
  toolkitKey,
  toolkitsOptions,
} from "./toolkitsOptions.ts";

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
