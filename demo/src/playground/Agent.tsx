import { useState } from "react";
import { CallList } from "./CallList.tsx";
import type { PlaygroundProps } from "./PlaygroundPage.tsx";
import { Problem } from "./Problem.tsx";
import { SessionBar } from "./SessionBar.tsx";
import { ToolList } from "./ToolList.tsx";
import { ToolPanel } from "./ToolPanel.tsx";
import { useCalls } from "./useCalls.ts";
import { useMcp } from "./useMcp.ts";
import { usePickedSession } from "./usePickedSession.ts";

/** The playground of one user. */
export function Agent({ client, mock, userId, sessions, callbackUrl }: PlaygroundProps) {
  const picked = usePickedSession(client, { userId, sessions, callbackUrl });
  const endpoint = picked.sessionId && endpointOf(client.baseUrl, picked.sessionId);
  const { mcp, reconnect } = useMcp(endpoint);
  const { calls, run } = useCalls(
    picked.sessionId,
    mcp.status === "ready" ? mcp.connection : undefined,
  );
  const [name, setName] = useState<string>();
  const [drafts, setDrafts] = useState<Readonly<Record<string, string>>>({});

  const tools = mcp.status === "ready" ? mcp.tools : [];
  const tool = tools.find((one) => one.name === name) ?? tools[0];
  const problem = picked.error ?? (mcp.status === "error" ? mcp.message : undefined);

  /** The session may be gone as well as the connection to it. */
  function retry(): void {
    void picked.refetch();
    reconnect();
  }

  return (
    <>
      <SessionBar picked={picked} endpoint={endpoint} mcp={mcp} />
      {problem !== undefined && <Problem message={problem} onRetry={retry} />}
      <div className="pg-columns">
        <ToolList
          tools={tools}
          isLoading={mcp.status === "connecting" && problem === undefined}
          current={tool?.name}
          onPick={setName}
        />
        <div className="pg-work">
          {tool !== undefined && (
            <ToolPanel
              tool={tool}
              draft={drafts[tool.name]}
              onDraft={(draft) => setDrafts((all) => ({ ...all, [tool.name]: draft }))}
              onCall={(args) => run(tool.name, args)}
            />
          )}
          <CallList
            calls={calls}
            sessionId={picked.sessionId}
            client={client}
            mock={mock}
            callbackUrl={callbackUrl}
            onCall={run}
          />
        </div>
      </div>
    </>
  );
}

/**
 * Where the page reaches the session's MCP endpoint: below the host's own route, as everything else, so that the host's
 * backend may add the key. `session.mcp.url` is the platform's own address, which wants one.
 */
function endpointOf(baseUrl: string, sessionId: string): string {
  return new URL(`${baseUrl}/tool_router/${sessionId}/mcp`, document.baseURI).href;
}
