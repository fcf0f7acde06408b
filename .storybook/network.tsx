import type { Decorator } from "@storybook/react-vite";
import { useEffect, useLayoutEffect } from "react";
import type { MockBackend } from "tool-router-react/mock";
import { afterSteps } from "./afterSteps.ts";

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

/** The network that each story has by now. */
export const appliedNetwork = afterSteps<Network>("normal");

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
  const network = appliedNetwork.useOf(id);
  useOffline(network === "offline");
  // A story that is run again begins in its own network conditions again.
  useLayoutEffect(() => () => appliedNetwork.forget(id), [id]);
  const startsAnew = network === "slow" || network === "failing";
  return <Story key={startsAnew ? network : "there"} />;
};
