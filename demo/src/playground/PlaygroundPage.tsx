import type { ReactNode } from "react";
import { type ToolRouterClient, ToolRouterProvider } from "tool-router-react";
import type { RunningMock } from "tool-router-react/mock/browser";
import { appearance } from "../appearance.ts";
import { Agent } from "./Agent.tsx";
import "./playground.css";

/** What the page needs of its host. */
export interface PlaygroundProps {
  client: ToolRouterClient;
  mock: RunningMock;
  userId: string;
  /** What the Integrations page's session is: made for the user, or one that is there already. */
  source: { userId: string } | { sessionId: string };
  /** Sessions of the user that are there already. */
  sessions: readonly string[];
  callbackUrl: string;
  /** What a developer has in the corner, of the page's session. */
  inspector: ReactNode;
}

/**
 * An agent's seat, taken by a person: the tools that an MCP client is given, the calls it makes, and what it hands its
 * user when a connection is missing. Client and server both run in this page.
 */
export function PlaygroundPage(props: PlaygroundProps) {
  const { client, userId, source, callbackUrl } = props;
  return (
    <>
      <header className="heading">
        <h1>Playground</h1>
        <p>
          See what Lantern’s assistant sees: connect to a session over MCP, call tools in the
          assistant’s place, connect the apps it asks for, and approve what others will see.
        </p>
      </header>
      <ToolRouterProvider
        client={client}
        {...source}
        appearance={appearance}
        callbackUrl={callbackUrl}
      >
        <Agent key={userId} {...props} />
        {props.inspector}
      </ToolRouterProvider>
    </>
  );
}
