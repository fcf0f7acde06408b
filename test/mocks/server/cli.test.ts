// @vitest-environment node
import { createServer } from "node:net";
import { expect, test } from "vitest";
import { startCli } from "./support/startCli.ts";

const key = { "x-api-key": "any" };

test("says where it listens, and nothing else", async () => {
  const cli = startCli(["--port", "0"]);
  const url = await cli.ready;
  expect((await fetch(`${url}/api/v3.1/toolkits/gmail`, { headers: key })).status).toBe(200);
  cli.child.kill("SIGTERM");
  expect(await cli.ended).toEqual({ code: 0, signal: null });
  expect(cli.stdout()).toBe(`listening on ${url}\n`);
  expect(cli.stderr()).toBe("");
});

test("makes the same ids again from the same seed, and has the options it was given", async () => {
  const ids = await Promise.all(
    ["first", "second"].map(async () => {
      const cli = startCli(["--port=0", "--seed", "s", "--latency", "50", "--managed-auth-only"]);
      const url = await cli.ready;
      const began = performance.now();
      const created = await fetch(`${url}/api/v3.1/tool_router/session`, {
        method: "POST",
        headers: key,
        body: JSON.stringify({ user_id: "ann" }),
      });
      expect(performance.now() - began).toBeGreaterThanOrEqual(48);
      const { session_id } = await created.json();
      const link = await fetch(`${url}/api/v3.1/tool_router/session/${session_id}/link`, {
        method: "POST",
        headers: key,
        body: JSON.stringify({ toolkit: "exa" }),
      });
      expect(await link.json()).toMatchObject({ error: { code: 4308 } });
      return session_id;
    }),
  );
  expect(ids[0]).toMatch(/^trs_/);
  expect(ids[0]).toBe(ids[1]);
});

test.each([
  { args: ["--port", "http"], says: '--port must be a whole number from 0 to 65535, not "http"' },
  { args: ["--port", "70000"], says: "--port must be a whole number" },
  { args: ["--latency", "-1"], says: "--latency" },
  { args: ["--cors", "localhost"], says: "--cors must be an origin" },
  { args: ["--cors", "https://a.test/path"], says: "--cors must be an origin" },
  { args: ["--data", ""], says: "--data must not be empty" },
  { args: ["--wat"], says: "--wat" },
  { args: ["stray"], says: "stray" },
  { args: ["--port", "0", "--scenario", "nope"], says: 'no scenario "nope"' },
])("refuses $args with words and exit code 2", async ({ args, says }) => {
  const cli = startCli(args);
  expect(await cli.ended).toMatchObject({ code: 2 });
  expect(cli.stderr()).toContain(says);
  expect(cli.stderr()).not.toContain("    at ");
  expect(cli.stdout()).toBe("");
});

test("explains itself", async () => {
  const cli = startCli(["--help"]);
  expect(await cli.ended).toMatchObject({ code: 0 });
  for (const option of [
    "port",
    "data",
    "scenario",
    "seed",
    "latency",
    "managed-auth-only",
    "cors",
  ]) {
    expect(cli.stdout()).toContain(`--${option}`);
  }
});

test("says so when the port is taken", async () => {
  const other = createServer();
  const port = await new Promise<number>((resolve) => {
    other.listen(0, "127.0.0.1", () => {
      const address = other.address();
      resolve(typeof address === "object" && address !== null ? address.port : 0);
    });
  });
  // Under npm it also looks after its parent, which must not keep it.
  const cli = startCli(["--port", String(port)], { env: { npm_lifecycle_script: "mock" } });
  expect(await cli.ended).toMatchObject({ code: 1 });
  expect(cli.stderr()).toBe(
    `Port ${port} is taken. End what uses it, or choose another: --port 0 takes any that is free.\n`,
  );
  other.close();
});

test.each(["SIGTERM", "SIGINT", "SIGHUP"] as const)(
  "%s answers what is under way, then ends it with 0, open connections or not",
  async (signal) => {
    const cli = startCli(["--port", "0", "--latency", "400"]);
    const url = await cli.ready;
    // Kept open by fetch, and idle.
    await fetch(`${url}/__mock__/state`);
    const slow = fetch(`${url}/api/v3.1/toolkits/gmail`, { headers: key });
    // What is asked for after it is answered: so it has arrived.
    await fetch(`${url}/__mock__/state`);
    const began = performance.now();
    cli.child.kill(signal);
    expect((await slow).status).toBe(200);
    expect(await cli.ended).toEqual({ code: 0, signal: null });
    expect(performance.now() - began).toBeLessThan(4500);
  },
);

/** Node's arguments for a process that lacks a package. */
function without(name: string): string[] {
  const hook = `import { registerHooks } from "node:module";
    registerHooks({ resolve(specifier, context, next) {
      if (!specifier.startsWith("${name}")) return next(specifier, context);
      throw Object.assign(new Error("Cannot find package '${name}' imported from here"), { code: "ERR_MODULE_NOT_FOUND" });
    } });`;
  return ["--import", `data:text/javascript,${encodeURIComponent(hook)}`];
}

test("says what to install when msw is missing", async () => {
  const cli = startCli(["--port", "0"], { nodeArgs: without("msw") });
  expect(await cli.ended).toMatchObject({ code: 1 });
  expect(cli.stderr()).toBe(
    "The mock needs msw, which is not installed: npm install --save-dev msw\n",
  );
});

test("serves all but MCP when the MCP SDK is missing, and says what to install", async () => {
  const cli = startCli(["--port", "0"], { nodeArgs: without("@modelcontextprotocol/sdk") });
  const url = await cli.ready;
  expect(cli.stderr()).toMatch(
    /MCP is off: .* npm install --save-dev @modelcontextprotocol\/sdk\n$/,
  );
  expect((await fetch(`${url}/api/v3.1/toolkits/gmail`, { headers: key })).status).toBe(200);
});

test("ends with npm, whose shell ends without a word to it, unless it was put in the background", async () => {
  const inFront = startCli(["--port", "0"], {
    shell: '"$0" "$@" & wait',
    env: { npm_lifecycle_script: "prepare && tool-router-mock --port 0" },
  });
  const behind = startCli(["--port", "0"], {
    shell: '"$0" "$@" & echo "pid $!"; wait',
    env: { npm_lifecycle_script: "tool-router-mock --port 0 & other" },
  });
  const [url, kept] = await Promise.all([inFront.ready, behind.ready]);
  inFront.child.kill("SIGTERM");
  behind.child.kill("SIGTERM");
  await inFront.ended;
  await expect(fetch(`${url}/__mock__/state`)).rejects.toThrow();
  expect((await fetch(`${kept}/__mock__/state`)).status).toBe(200);
  process.kill(Number(/pid (\d+)/.exec(behind.stdout())?.[1]), "SIGTERM");
  await behind.ended;
});
