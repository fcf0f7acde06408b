"use client";
import { useCallback, useEffect, useMemo, useState } from "react";
import { connectMock, type MockConnection } from "./connectMock.ts";
import type { InspectedMock, MockNetwork } from "./InspectedMock.ts";

/** What is known of a mock. */
interface MockState {
  network?: MockNetwork;
  scenarios?: Awaited<ReturnType<MockConnection["scenarios"]>>;
  /** Why it could not be read, or did not do what it was asked for. */
  error?: unknown;
}

/** The mock's network and its starting points. They change in other tabs and in tests too, and are followed. */
export function useMock(mock: InspectedMock | string) {
  const connection = useMemo(() => connectMock(mock), [mock]);
  const [state, setState] = useState<MockState>({});

  const attempt = useCallback(async (work: () => Promise<MockState | undefined>) => {
    try {
      const news = await work();
      setState(({ error: _, ...before }) => ({ ...before, ...news }));
      return true;
    } catch (error) {
      setState((before) => ({ ...before, error }));
      return false;
    }
  }, []);

  useEffect(() => {
    let isOver = false;
    const read = () =>
      attempt(async () => {
        const network = await connection.network();
        return isOver ? undefined : { network };
      });
    void read();
    void attempt(async () => {
      const scenarios = await connection.scenarios();
      return isOver ? undefined : { scenarios };
    });
    const stop = connection.subscribe(() => void read());
    return () => {
      isOver = true;
      stop();
    };
  }, [connection, attempt]);

  return {
    ...state,
    setNetwork: (change: { latencyMs: number; failureRate: number }) =>
      attempt(async () => {
        await connection.setNetwork(change);
        return { network: await connection.network() };
      }),
    startOver: (scenario: string, host?: (scenario: string) => unknown) =>
      attempt(async () => {
        if (host) await host(scenario);
        else await connection.reset(scenario);
        return undefined;
      }),
  };
}
