"use client";
import { useEffect, useMemo, useState } from "react";
import { connectMock } from "../mock/connectMock.ts";
import type { InspectedMock, MockCall } from "../mock/InspectedMock.ts";

interface LastCallProps {
  mock: InspectedMock | string;
  toolkit: string;
  userId: string;
}

/**
 * How the mock itself decided when a tool of the toolkit was last called, step by step: the path above is what the client
 * makes of what it holds. Nothing, where none was called.
 */
export function LastCall({ mock, toolkit, userId }: LastCallProps) {
  const connection = useMemo(() => connectMock(mock), [mock]);
  const [calls, setCalls] = useState<readonly MockCall[]>([]);
  useEffect(() => {
    let isOver = false;
    const read = () =>
      connection.calls().then(
        (found) => isOver || setCalls(found),
        // The Mock tab says why it does not answer.
        () => {},
      );
    void read();
    const stop = connection.subscribe(() => void read());
    return () => {
      isOver = true;
      stop();
    };
  }, [connection]);

  const call = calls.find((one) => one.toolkit === toolkit && one.userId === userId);
  if (!call) return null;
  return (
    <section aria-label="The mock's last call">
      <h3 className="tr-inspector-heading">
        The mock’s last call: <code className="tr-inspector-mono">{call.toolSlug}</code>
      </h3>
      <ol className="tr-inspector-trace">
        {call.trace.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ol>
      {call.error !== null && <p className="tr-path-text">{call.error}</p>}
    </section>
  );
}
