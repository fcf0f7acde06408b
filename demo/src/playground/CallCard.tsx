import { Answer } from "./Answer.tsx";
import { AskForLink } from "./AskForLink.tsx";
import type { Call } from "./Call.ts";
import type { CallListProps } from "./CallList.tsx";
import { ConnectLink } from "./ConnectLink.tsx";
import { connectLinksIn } from "./connectLinks.ts";
import { RanAs } from "./RanAs.tsx";

interface CallCardProps extends Omit<CallListProps, "calls"> {
  call: Call;
  isNewest: boolean;
}

/** One call: what was sent, what came back, which account it ran with, and what can be done next. */
export function CallCard({ call, isNewest, client, mock, onCall }: CallCardProps) {
  const { tool, args, onBehalfOf, outcome } = call;
  const isOver = outcome.status !== "running";
  const links = isOver ? connectLinksIn(outcome.data) : [];
  return (
    <article className="pg-sheet pg-call" aria-label={tool} data-status={outcome.status}>
      <header>
        <h3>{tool}</h3>
        <span className="pg-outcome">{statusText(call)}</span>
      </header>
      <pre className="pg-mono pg-args">{JSON.stringify(args)}</pre>
      {isOver && (
        <>
          {outcome.status === "failed" && <p className="pg-failure">{outcome.reason}</p>}
          {outcome.needsConnection && <AskForLink call={call} mock={mock} onCall={onCall} />}
          {links.map((link) => (
            <ConnectLink
              key={link.accountId}
              link={link}
              client={client}
              refused={
                onBehalfOf && {
                  tool: onBehalfOf.tool,
                  repeat: () => onCall(onBehalfOf.tool, onBehalfOf.args),
                }
              }
            />
          ))}
          {outcome.data !== undefined && (
            <Answer
              label={`Answer of ${tool}`}
              data={outcome.data}
              isOpen={isNewest && links.length === 0}
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

function statusText({ outcome }: Call): string {
  switch (outcome.status) {
    case "running":
      return "Running…";
    case "answered":
      return `Answered in ${outcome.ms} ms`;
    case "failed":
      return outcome.needsConnection ? "Not connected" : "Failed";
  }
}
