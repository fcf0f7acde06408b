import type { Decorator } from "@storybook/react-vite";
import { useEffect } from "react";
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

function isNetwork(value: unknown): value is keyof typeof networks {
  return typeof value === "string" && Object.hasOwn(networks, value);
}

/** The network that a story's globals name. */
export function networkOf(globals: Record<string, unknown>): keyof typeof networks {
  return isNetwork(globals.network) ? globals.network : "normal";
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
 * Going offline and coming back happens to the page that is there; to meet a slow or failing platform it starts anew. The
 * loader has told the platform already.
 */
export const withNetwork: Decorator = (Story, { globals }) => {
  const network = networkOf(globals);
  useOffline(network === "offline");
  const startsAnew = network === "slow" || network === "failing";
  return <Story key={startsAnew ? network : "there"} />;
};
