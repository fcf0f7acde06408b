import { anything, array, number, object, or, type Reader, string } from "../../internal/read.ts";
import type { InspectedMock, MockCall, MockNetwork } from "./InspectedMock.ts";

/** The mock as {@link InspectedMock} has it; its starting points may take a request. */
export interface MockConnection {
  network(): Promise<MockNetwork>;
  setNetwork(change: { latencyMs: number; failureRate: number }): Promise<unknown>;
  scenarios(): Promise<{
    items: readonly { name: string; description: string }[];
    current: string;
  }>;
  /** The latest calls, the newest first. */
  calls(): Promise<readonly MockCall[]>;
  reset(scenario: string): Promise<unknown>;
  subscribe(listener: () => void): () => void;
}

/** Connects to a mock of this page, or, by its address, to the control plane (`{address}/__mock__`) of one behind a port. */
export function connectMock(mock: InspectedMock | string): MockConnection {
  return typeof mock === "string" ? overHttp(mock.replace(/\/+$/, "")) : inPage(mock);
}

function inPage({ backend }: InspectedMock): MockConnection {
  return {
    network: () => backend.conditions.get(),
    setNetwork: (change) => backend.conditions.set(normalBut(change)),
    async scenarios() {
      const { scenario } = await backend.snapshot();
      return { items: backend.scenarios, current: scenario };
    },
    calls: async () => (await backend.executions.list({ limit: 100 })).items,
    reset: (scenario) => backend.reset(scenario),
    subscribe: (listener) => backend.subscribe(listener),
  };
}

const network = object({ latencyMs: number, failureRate: number, faults: or(array(anything), []) });
const nullable =
  <Value>(read: Reader<Value>): Reader<Value | null> =>
  (value, path) =>
    value === null ? null : read(value, path);
const call = object({
  toolSlug: string,
  toolkit: nullable(string),
  userId: string,
  trace: array(string),
  error: nullable(string),
});
const state = object({ executions: array(call) });
const scenarioList = object({
  items: array(object({ name: string, description: string })),
  current: string,
});

function overHttp(address: string): MockConnection {
  async function ask<Result>(read: Reader<Result>, path: string, method = "GET", body?: object) {
    const response = await fetch(`${address}/__mock__${path}`, {
      method,
      ...(body && {
        headers: { "content-type": "application/json" },
        body: JSON.stringify(body),
      }),
    });
    if (!response.ok) throw new Error(`${method} ${response.url}: ${response.status}`);
    return read(await response.json(), path);
  }
  return {
    network: () => ask(network, "/conditions"),
    setNetwork: (change) => ask(network, "/conditions", "PUT", normalBut(change)),
    scenarios: () => ask(scenarioList, "/scenarios"),
    calls: async () => (await ask(state, "/state")).executions.reverse(),
    reset: (scenario) => ask(anything, "/reset", "POST", { scenario }),
    // A port announces nothing: it is read again when somebody comes back to the page.
    subscribe(listener) {
      window.addEventListener("focus", listener);
      return () => window.removeEventListener("focus", listener);
    },
  };
}

/** The control plane refuses what it does not know, so that nothing else of a caller's goes along. */
function normalBut({ latencyMs, failureRate }: { latencyMs: number; failureRate: number }): {
  latencyMs: number;
  failureRate: number;
  faults: [];
} {
  return { latencyMs, failureRate, faults: [] };
}
