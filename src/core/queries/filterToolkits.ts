import type { Toolkit } from "../../client/index.ts";

/**
 * Which toolkits are wanted. One that needs no account is in `all` only: there is nothing about it that could be
 * connected.
 */
export type ToolkitsConnectionFilter = "all" | "connected" | "notConnected";

/** How many toolkits there are, as far as that is known. */
export type ToolkitCounts = { readonly [Filter in ToolkitsConnectionFilter]?: number };

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
 * seen to be disconnected since, and the others are what is left: exact once all pages were read, and until then with
 * the toolkits that need no account and were not seen yet.
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
    ...(all &&
      isConnected !== undefined && {
        notConnected: all.totalItems - isConnected - count(all, ({ isNoAuth }) => isNoAuth),
      }),
  };
}
