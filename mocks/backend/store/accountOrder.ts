import type { ConnectedAccountRecord } from "../records.ts";

/** Oldest first by `createdAt`: an account that was seeded with an earlier date sorts before those made since. */
export function byCreation(a: ConnectedAccountRecord, b: ConnectedAccountRecord): number {
  return a.createdAt - b.createdAt || a.order - b.order;
}

/** Those that were connected first come first. */
export function byConnection(a: ConnectedAccountRecord, b: ConnectedAccountRecord): number {
  return (a.connectedAt ?? 0) - (b.connectedAt ?? 0) || a.order - b.order;
}
