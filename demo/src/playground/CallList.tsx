import { useEffect, useRef } from "react";
import { type ToolRouterClient, ToolRouterProvider } from "tool-router-react";
import type { RunningMock } from "tool-router-react/mock/browser";
import { appearance } from "../appearance.ts";
import type { Call } from "./Call.ts";
import { CallCard } from "./CallCard.tsx";
import "./CallList.css";

export interface CallListProps {
  calls: readonly Call[];
  /** The session whose calls are shown: one goes on in the session that it was made in. */
  sessionId: string | undefined;
  client: ToolRouterClient;
  mock: RunningMock;
  callbackUrl: string;
  onCall: (tool: string, args: Record<string, unknown>, onBehalfOf?: Call) => void;
}

/** What was called, newest first. */
export function CallList({ calls, sessionId, callbackUrl, ...rest }: CallListProps) {
  const newest = calls.find((call) => call.sessionId === sessionId);
  const newestItem = useRef<HTMLLIElement>(null);
  const isAnswered = newest !== undefined && newest.outcome.status !== "running";
  useEffect(() => {
    if (isAnswered) newestItem.current?.scrollIntoView({ block: "nearest" });
  }, [isAnswered]);
  return (
    <section className="pg-calls" aria-label="Calls">
      <h2 className="pg-title">Calls</h2>
      <p className="pg-said" role="status">
        {newest && announcement(newest)}
      </p>
      {newest === undefined && <p className="pg-note">Nothing was called yet.</p>}
      <ol reversed>
        {calls.map((call) => (
          // Hidden, not left out: what was answered in a card is still there when its session is picked again.
          <li
            key={call.id}
            ref={call === newest ? newestItem : undefined}
            hidden={call.sessionId !== sessionId}
          >
            <ToolRouterProvider
              client={rest.client}
              sessionId={call.sessionId}
              appearance={appearance}
              callbackUrl={callbackUrl}
            >
              <CallCard call={call} isNewest={call === newest} {...rest} />
            </ToolRouterProvider>
          </li>
        ))}
      </ol>
    </section>
  );
}

function announcement({ tool, outcome }: Call): string {
  switch (outcome.status) {
    case "running":
      return `Calling ${tool}…`;
    case "answered":
      return `${tool} answered.`;
    case "failed":
      return `${tool} failed: ${outcome.reason}`;
  }
}
