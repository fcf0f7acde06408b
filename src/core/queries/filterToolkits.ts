import type { Toolkit } from "../../client/index.ts";

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
