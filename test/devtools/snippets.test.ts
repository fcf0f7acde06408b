import { expect, it } from "vitest";
import { snippetsFor } from "../../src/devtools/snippets.ts";

const url = "https://backend.composio.dev/tool_router/trs_1/mcp";

it("has code for each client, with the endpoint, and with the key from the environment alone", () => {
  const snippets = snippetsFor(url);
  expect(snippets.map(({ client }) => client)).toEqual([
    "Claude",
    "OpenAI",
    "Vercel AI SDK",
    "MCP Inspector",
  ]);
  for (const { code } of snippets) {
    expect(code).toContain(url);
    expect(code).toMatch(/x-api-key.*(\$|process\.env\.)COMPOSIO_API_KEY/);
  }
});

it("keeps an odd address inside its quotes", () => {
  const odd = `https://x.example/'; rm -rf "$HOME"`;
  for (const { client, code } of snippetsFor(odd)) {
    const quoted = /Claude|Inspector/.test(client)
      ? `'https://x.example/'\\''; rm -rf "$HOME"'`
      : JSON.stringify(odd);
    expect(code).toContain(quoted);
  }
});
