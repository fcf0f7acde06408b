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

/** Calls a tool and shows what came of it. */
async function call(name, args) {
  const { content, isError } = await client.callTool({ name, arguments: args }, undefined, {
    timeout: 600_000,
  });
  console.log(
    `\n${name}${isError ? " failed" : ""}\n${content.map(({ text }) => text).join("\n")}`,
  );
}

await call("COMPOSIO_SEARCH_TOOLS", { queries: [{ use_case: "read my latest emails" }] });
await call("COMPOSIO_MANAGE_CONNECTIONS", { toolkits: ["gmail"] });
console.log("\nOpen the redirect_url above and allow it. Waiting…");
await call("COMPOSIO_WAIT_FOR_CONNECTIONS", { toolkits: ["gmail"] });
await call("COMPOSIO_MULTI_EXECUTE_TOOL", {
  tools: [{ tool_slug: "GMAIL_FETCH_EMAILS", arguments: { max_results: 2 } }],
});
await client.close();
