/** How a client connects to an MCP endpoint, as code to paste. */
export interface Snippet {
  readonly client: string;
  /** What it is pasted into. */
  readonly where: string;
  readonly code: string;
}

/**
 * The snippets for an endpoint. None holds a secret: the API key is read from the environment variable
 * `COMPOSIO_API_KEY`, by a process that is not a page.
 *
 * Sources: code.claude.com/docs/en/mcp; developers.openai.com/api/docs/guides/tools-remote-mcp;
 * ai-sdk.dev/docs/ai-sdk-core/mcp-tools; modelcontextprotocol.io/docs/tools/inspector.
 */
export function snippetsFor(url: string): readonly Snippet[] {
  const quoted = JSON.stringify(url);
  return [
    {
      client: "Claude",
      where: "A terminal: adds it to Claude Code.",
      code: `claude mcp add --transport http tool-router ${shell(url)} \\
  --header "x-api-key: $COMPOSIO_API_KEY"`,
    },
    {
      client: "OpenAI",
      where: "Your server: a tool of the Responses API.",
      code: `const response = await openai.responses.create({
  model: "gpt-5.4",
  tools: [
    {
      type: "mcp",
      server_label: "tool-router",
      server_url: ${quoted},
      headers: { "x-api-key": process.env.COMPOSIO_API_KEY },
      require_approval: "always",
    },
  ],
  input: "What is in my inbox?",
});`,
    },
    {
      client: "Vercel AI SDK",
      where: "Your server.",
      code: `import { createMCPClient } from "@ai-sdk/mcp";

const mcp = await createMCPClient({
  transport: {
    type: "http",
    url: ${quoted},
    headers: { "x-api-key": process.env.COMPOSIO_API_KEY },
  },
});
const tools = await mcp.tools();`,
    },
    {
      client: "MCP Inspector",
      where: "A terminal: lists the session's tools.",
      code: `npx @modelcontextprotocol/inspector --cli ${shell(url)} \\
  --transport http --header "x-api-key: $COMPOSIO_API_KEY" --method tools/list`,
    },
  ];
}

/** One word of a shell's. */
function shell(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
