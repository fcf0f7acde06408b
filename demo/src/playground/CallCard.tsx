import { ConnectPrompt } from "tool-router-react";
import { Answer } from "./Answer.tsx";
import { AskForLink } from "./AskForLink.tsx";
import { AskUser } from "./AskUser.tsx";
import type { Call } from "./Call.ts";
import type { CallListProps } from "./CallList.tsx";
import { RanAs } from "./RanAs.tsx";

const MANAGE_CONNECTIONS = "COMPOSIO_MANAGE_CONNECTIONS";

interface CallCardProps extends Pick<CallListProps, "client" | "mock" | "onCall"> {
  call: Call;
  isNewest: boolean;
}

/** One call: what was sent, what came back, which account it ran with, and what can be done next. */
export function CallCard({ call, isNewest, client, mock, onCall }: CallCardProps) {
  const { tool, args, onBehalfOf, question, outcome } = call;
  const isOver = outcome.status !== "running";
  const isConnecting = tool === MANAGE_CONNECTIONS;
  // A connection that was lost took its question with it.
  const canAnswer = !isOver || outcome.result !== undefined;
  return (
    <article className="pg-sheet pg-call" aria-label={tool} data-status={outcome.status}>
      <header>
        <h3>{tool}</h3>
        <span className="pg-outcome">{statusText(call)}</span>
      </header>
      <pre className="pg-mono pg-args">{JSON.stringify(args)}</pre>
      {question && canAnswer && <AskUser call={call} question={question} />}
      {isOver && (
        <>
          {outcome.status === "failed" && <p className="pg-failure">{outcome.reason}</p>}
          {outcome.needsConnection && <AskForLink call={call} mock={mock} onCall={onCall} />}
          {isConnecting && outcome.result && (
            <ConnectPrompt
              result={outcome.result}
              {...(onBehalfOf && {
                onContinue: ({ connected }) =>
                  connected.length > 0 && onCall(onBehalfOf.tool, onBehalfOf.args),
              })}
            />
          )}
          {outcome.data !== undefined && (
            <Answer
              label={`Answer of ${tool}`}
              data={outcome.data}
              isOpen={isNewest && !isConnecting}
            />
          )}
          {outcome.executionId !== undefined && (
            <RanAs executionId={outcome.executionId} client={client} mock={mock} />
          )}
        </>
      )}
    </article>
  );
}

function statusText({ question, outcome }: Call): string {
  switch (outcome.status) {
    case "running":
      return question ? "Waiting for the user" : "Running…";
    case "answered":
      return `Answered in ${outcome.ms} ms`;
    case "failed":
      return outcome.needsConnection ? "Not connected" : "Failed";
  }
}
