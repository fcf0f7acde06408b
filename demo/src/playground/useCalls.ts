import { useCallback, useRef, useState } from "react";
import type { InputResponse, ToolExecution } from "tool-router-react";
import type { Call, Outcome } from "./Call.ts";
import type { McpConnection, McpQuestion } from "./connectMcp.ts";
import { executionOf, failureOf, outcomeOf } from "./outcomeOf.ts";

/** How many calls stay on the page. */
const REMEMBERED = 20;

/** The calls of this visit, newest first, and the way to make one, in the session that the connection is of. */
export function useCalls(
  sessionId: string | undefined,
  connection: McpConnection | undefined,
): {
  calls: readonly Call[];
  run(tool: string, args: Record<string, unknown>, onBehalfOf?: Call): void;
} {
  const [calls, setCalls] = useState<readonly Call[]>([]);
  const lastId = useRef(0);

  const run = useCallback(
    (tool: string, args: Record<string, unknown>, onBehalfOf?: Call) => {
      if (sessionId === undefined || connection === undefined) return;
      lastId.current += 1;
      const call: Call = {
        id: lastId.current,
        tool,
        args,
        sessionId,
        onBehalfOf,
        outcome: { status: "running" },
      };
      const began = performance.now();
      const elapsed = () => Math.round(performance.now() - began);
      const change = (next: Partial<Call>) =>
        setCalls((all) => all.map((one) => (one.id === call.id ? { ...one, ...next } : one)));
      const { promise: execution, resolve: finish } = Promise.withResolvers<ToolExecution>();
      const settle = (outcome: Exclude<Outcome, { status: "running" }>) => {
        change({ outcome });
        finish(executionOf(outcome));
      };
      const ask = (question: McpQuestion) =>
        new Promise<InputResponse>((resolve) => {
          const answer = (response: InputResponse) => {
            resolve(response);
            return execution;
          };
          change({ question: { ...question, id: crypto.randomUUID(), answer } });
        });
      setCalls((all) => [call, ...all].slice(0, REMEMBERED));
      connection.call(tool, args, ask).then(
        (result) => settle(outcomeOf(result, elapsed())),
        (error: unknown) => settle(failureOf(error, elapsed())),
      );
    },
    [sessionId, connection],
  );

  return { calls, run };
}
