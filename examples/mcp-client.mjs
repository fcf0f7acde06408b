// An agent's way, over MCP: look for a tool, ask for a connection, use it. Start the mock first: npm run mock:server -- --port 4010
import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { StreamableHTTPClientTransport } from "@modelcontextprotocol/sdk/client/streamableHttp.js";

const origin = process.argv[2] ?? "http://127.0.0.1:4010";
const headers = { "x-api-key": "any", "content-type": "application/json" };

const created = await fetch(`${origin}/api/v3.1/tool_router/session`, {
  method: "POST",
  headers,
  body: JSON.stringify({
    user_id: "user_of_the_agent",
    toolkits: { enable: ["gmail"] },
    manage_connections: { enable: true, enable_wait_for_connections: true },
  }),
});
const { mcp } = await created.json();

const client = new Client({ name: "example-agent", version: "1.0.0" });
await client.connect(
  new StreamableHTTPClientTransport(new URL(mcp.url), { requestInit: { headers } }),
);
const { tools } = await client.listTools();
console.log("tools", tools.map(({ name }) => name).join(", "));

/** Calls a tool, shows what came of it, and gives its data. */
async function call(name, args) {
  const { content, structuredContent, isError } = await client.callTool({ name, arguments: args });
  const text = JSON.stringify(structuredContent?.data ?? content, null, 2);
  console.log(`\n${name}${isError ? " failed" : ""}\n${text.slice(0, 600)}`);
  return structuredContent?.data ?? {};
}

await call("COMPOSIO_SEARCH_TOOLS", { queries: [{ use_case: "read my latest emails" }] });

const { results } = await call("COMPOSIO_MANAGE_CONNECTIONS", { toolkits: ["gmail"] });
if (results.gmail.status === "initiated") {
  console.log(`\nOpen this and allow it:\n  ${results.gmail.redirect_url}`);
  // The tool waits for 45 seconds at most, and says how things stand then.
  for (let status = "INITIATED"; status === "INITIATED"; ) {
    const waited = await call("COMPOSIO_WAIT_FOR_CONNECTIONS", { toolkits: ["gmail"] });
    status = waited.results.gmail.status;
  }
}

await call("COMPOSIO_MULTI_EXECUTE_TOOL", {
  tools: [{ tool_slug: "GMAIL_FETCH_EMAILS", arguments: { max_results: 2 } }],
});
await client.close();
