import type { Decorator } from "@storybook/react-vite";
import { useEffect, useLayoutEffect, useSyncExternalStore } from "react";
import type { MockBackend } from "tool-router-react/mock";

type Conditions = Parameters<MockBackend["conditions"]["set"]>[0];

/** What the toolbar offers, and what it does to the story's platform. */
export const networks = {
  normal: { title: "Network: normal", conditions: {} },
  slow: { title: "Network: slow (6 s)", conditions: { latencyMs: 6_000 } },
  failing: { title: "Network: everything fails", conditions: { failureRate: 1 } },
  offline: {
    title: "Network: offline",
    conditions: { faults: [{ method: "*", path: "*", status: 0, times: 1_000_000 }] },
  },
} as const satisfies Record<string, { title: string; conditions: Conditions }>;

type Network = keyof typeof networks;

function isNetwork(value: unknown): value is Network {
  return typeof value === "string" && Object.hasOwn(networks, value);
}

/** The network that a story's globals name. */
export function networkOf(globals: Record<string, unknown>): Network {
  return isNetwork(globals.network) ? globals.network : "normal";
}

const applied = new Map<string, Network>();
const changes = new EventTarget();

/** The network that a story has by now. */
export function appliedNetwork(storyId: string): Network {
  return applied.get(storyId) ?? "normal";
}

/** Applies a network to a story. Its platform has it already. */
export function applyNetwork(storyId: string, network: Network): void {
  applied.set(storyId, network);
  changes.dispatchEvent(new Event("change"));
}

function subscribe(onChange: () => void): () => void {
  changes.addEventListener("change", onChange);
  return () => changes.removeEventListener("change", onChange);
}

function useOffline(isOffline: boolean): void {
  useEffect(() => {
    if (!isOffline) return;
    Object.defineProperty(navigator, "onLine", { configurable: true, get: () => false });
    window.dispatchEvent(new Event("offline"));
    return () => {
      Reflect.deleteProperty(navigator, "onLine");
      window.dispatchEvent(new Event("online"));
    };
  }, [isOffline]);
}

/**
 * A story's steps are made for its own network conditions, so the toolbar's comes once they are through. Going offline and coming back
 * happens to the page that is there; a slow or failing platform has it start anew.
 */
export const withNetwork: Decorator = (Story, { id }) => {
  const network = useSyncExternalStore(subscribe, () => appliedNetwork(id));
  useOffline(network === "offline");
  // A story that is run again begins in its own network conditions again.
  useLayoutEffect(() => () => void applied.delete(id), [id]);
  const startsAnew = network === "slow" || network === "failing";
  return <Story key={startsAnew ? network : "there"} />;
};
