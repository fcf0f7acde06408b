"use client";
import { useState } from "react";
import { useToolRouter } from "../../hooks/useToolRouter.ts";
import { hrefOf } from "../../internal/safeUrl.ts";
import { Code, CodeBlock } from "../parts/Code.tsx";
import { SessionGate } from "../parts/SessionGate.tsx";
import { snippetsFor } from "../snippets.ts";

interface McpTabProps {
  /** A mock of this page answers: nothing outside of the page reaches it. */
  isInPage: boolean;
}

/** The session's MCP endpoint, and how clients connect to it. */
export function McpTab({ isInPage }: McpTabProps) {
  return (
    <SessionGate>{(session) => <Endpoint url={session.mcp.url} isInPage={isInPage} />}</SessionGate>
  );
}

function Endpoint({ url, isInPage }: McpTabProps & { url: string }) {
  const { client } = useToolRouter();
  const address = hrefOf(url, window.location.href) || url;
  const isProxied = address.startsWith(`${hrefOf(client.baseUrl, window.location.href)}/`);
  const snippets = snippetsFor(address);
  const [chosen, choose] = useState(snippets[0]?.client);
  const snippet = snippets.find((one) => one.client === chosen);
  return (
    <>
      <Code text={address} what="MCP URL" />
      <p className="tr-path-text">{isProxied ? <ProxiedText /> : <DirectText />}</p>
      {isInPage && (
        <p className="tr-path-text">
          The mock of this page answers in this page alone: from a terminal or a server nothing is
          there. <code className="tr-inspector-mono">npx tool-router-mock --port 4010</code> is the
          same behind a port.
        </p>
      )}
      <fieldset className="tr-filter" aria-label="Client">
        {snippets.map((one) => (
          <label className="tr-filter-choice" key={one.client}>
            <input
              className="tr-filter-input"
              type="radio"
              name="tr-inspector-client"
              checked={one.client === chosen}
              onChange={() => choose(one.client)}
            />
            {one.client}
          </label>
        ))}
      </fieldset>
      {snippet && (
        <>
          <p className="tr-inspector-muted">{snippet.where}</p>
          <CodeBlock text={snippet.code} what={`code for ${snippet.client}`} />
        </>
      )}
      <p className="tr-path-text">
        The key belongs on a server, in an environment variable (
        <code className="tr-inspector-mono">COMPOSIO_API_KEY</code> here). Never put it into a page,
        a repository or this inspector.
      </p>
    </>
  );
}

function DirectText() {
  return (
    <>
      The platform’s own endpoint, for an agent on a server. It takes the project’s API key in the
      header <code className="tr-inspector-mono">x-api-key</code>.
    </>
  );
}

function ProxiedText() {
  return (
    <>
      The endpoint of your proxy: it adds the key itself, and works with the cookies of the user who
      is logged in, where <code className="tr-inspector-mono">allow.mcp</code> is on. An agent on a
      server takes{" "}
      <code className="tr-inspector-mono">(await proxy.getSession(userId)).mcp.url</code> in its
      place, as in the code below.
    </>
  );
}
