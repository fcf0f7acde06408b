import type { ConnectedAccountRecord } from "../records.ts";

/** Those that were made first come first. Which an account of days ago may be that was put there later. */
export function byCreation(a: ConnectedAccountRecord, b: ConnectedAccountRecord): number {
  return a.createdAt - b.createdAt || a.order - b.order;
}

/** Those that were connected first come first. */
export function byConnection(a: ConnectedAccountRecord, b: ConnectedAccountRecord): number {
  return (a.connectedAt ?? 0) - (b.connectedAt ?? 0) || a.order - b.order;
}
