import { spawn } from "node:child_process";
import { expect, test } from "vitest";
import { platform } from "./support/platform.ts";

const mock = platform();

/** Runs an example as its reader does, who opens the link that it prints and allows it; gives what it printed. */
async function run(example: string): Promise<string> {
  const child = spawn(process.execPath, [`examples/${example}`, mock.url], {
    stdio: ["ignore", "pipe", "pipe"],
  });
  let printed = "";
  let opened: Promise<unknown> | undefined;
  const take = (chunk: Buffer) => {
    printed += chunk.toString();
    const link = /allow it.*:\n {2}(\S+)\n/.exec(printed)?.[1];
    if (link !== undefined) opened ??= mock.complete(link);
  };
  child.stdout.on("data", take);
  child.stderr.on("data", take);
  const code = await new Promise((resolve) => child.on("close", resolve));
  await opened;
  expect(code, printed).toBe(0);
  expect(opened).toBeDefined();
  return printed;
}

test("the official SDK's example connects Gmail and prints mails", async () => {
  const printed = await run("official-sdk.mjs");
  expect(printed).toMatch(/gmail: not connected/);
  expect(printed).toMatch(/connected ca_\w+ ACTIVE/);
  expect(printed).toContain('"messages": [');
});

test("the MCP client's example finds the tool, connects Gmail and runs it", async () => {
  const printed = await run("mcp-client.mjs");
  expect(printed).toMatch(/^tools COMPOSIO_SEARCH_TOOLS, /);
  expect(printed).toContain("GMAIL_FETCH_EMAILS");
  expect(printed).toContain("ACTIVE: gmail.");
  expect(printed).toMatch(
    /COMPOSIO_MULTI_EXECUTE_TOOL\n.*"successful": true,\s*"data": \{\s*"messages": \[/s,
  );
});
