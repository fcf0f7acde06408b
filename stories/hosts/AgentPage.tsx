import { useState } from "react";
import {
  ApprovalPrompt,
  attentionFirst,
  ConnectPrompt,
  RequiredToolkits,
  ToolkitGrid,
} from "tool-router-react";
import { SessionInspector, SessionInspectorPanel } from "tool-router-react/devtools";
import { AgentCall } from "../support/AgentCall.tsx";

const toolSlug = "GITHUB_CREATE_AN_ISSUE";
const issue = { owner: "lantern", repo: "web", title: "The login page is slow" };
const asked = { toolkits: ["notion"] };

interface AgentPageProps {
  /** Whether the inspector stands in the page, and does not float above it. */
  isInspectorEmbedded?: boolean;
}

/** What a host with an agent has: onboarding, a chat that asks to connect and to approve, the apps as rows, the inspector. */
export function AgentPage({ isInspectorEmbedded = false }: AgentPageProps) {
  const [goesOn, setGoesOn] = useState(false);
  return (
    <div style={{ display: "grid", gap: 16, minBlockSize: 400 }}>
      <section aria-label="Onboarding">
        <RequiredToolkits toolkits={["gmail", "slack"]} pace="one-by-one" />
      </section>
      <section aria-label="Chat">
        <AgentCall toolSlug="COMPOSIO_MANAGE_CONNECTIONS" args={asked}>
          {(result) => <ConnectPrompt result={result} onContinue={() => setGoesOn(true)} />}
        </AgentCall>
        {goesOn && <p>The agent goes on.</p>}
        <AgentCall toolSlug={toolSlug} args={issue}>
          {(result) => <ApprovalPrompt call={{ toolSlug, arguments: issue }} result={result} />}
        </AgentCall>
      </section>
      <section aria-label="Connections">
        <ToolkitGrid
          toolkits={["gmail", "github", "slack", "linear"]}
          order={attentionFirst}
          density="compact"
        />
      </section>
      {isInspectorEmbedded ? <SessionInspectorPanel /> : <SessionInspector />}
    </div>
  );
}
