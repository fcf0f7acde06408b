import { spawnSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { builtinModules } from "node:module";
import { gzipSync } from "node:zlib";
import { Miniflare } from "miniflare";
import { beforeAll, describe, expect, test } from "vitest";
import { bundle, type Chunk } from "../../scripts/bundle.ts";

const root = new URL("../../", import.meta.url);

describe("tool-router-react/server, as a host's build has it", () => {
  let chunks: Chunk[];
  beforeAll(async () => {
    chunks = await bundle(`
      export * from "tool-router-react/server";
      import * as server from "tool-router-react/server";
      console.log(server);
    `);
  });

  test("is one file of at most 14 kB, minified and gzipped", () => {
    expect(chunks).toHaveLength(1);
    expect(gzipSync(chunks[0]?.code ?? "", { level: 9 }).byteLength).toBeLessThanOrEqual(14_000);
  });

  test("imports nothing: no Node built-in, no library, no React", () => {
    const code = chunks.map((chunk) => chunk.code).join("\n");
    expect(code).toContain("tool-router-session");
    expect(code.match(/\b(?:from|import|require)\s*\(?\s*["'`][^"'`]+/g) ?? []).toEqual([]);
    for (const name of builtinModules) expect(code).not.toContain(`node:${name}"`);
    expect(code).not.toMatch(/\b(process|Buffer|__dirname|setImmediate)\b/);
    // The bundler's own runtime, and the lines above, are no library.
    const foreign = chunks
      .flatMap(({ modules }) => modules)
      .filter(
        (path) => !/dist\/src\/(server|internal)\/|rolldown\/runtime|bundled-entry/.test(path),
      );
    expect(foreign).toEqual([]);
  });
});

const options = `{
  apiKey: "ak_1",
  secret: "0f9a1b7c2d3e4f5061728394a5b6c7d8e9f0",
  authenticate: () => "ada",
  fetch: async () => Response.json({ session_id: "trs_1", config: { user_id: "ada" } }),
}`;
const script = `
  const { createToolRouterProxy } = await import("tool-router-react/server");
  const proxy = createToolRouterProxy(${options});
  const response = await proxy(new Request("https://app.test/api/tool-router/session"));
  const { session_id } = await response.json();
  console.log(response.status, session_id.split(".").length);
`;

/** Their packages bring a program for each system, which runs as it is: no script of theirs has to be run at install. */
function findProgram(scope: string, path: string): string {
  for (const folder of readdirSync(new URL(`node_modules/${scope}/`, root))) {
    const file = new URL(`node_modules/${scope}/${folder}/${path}`, root).pathname;
    if (spawnSync(file, ["--version"]).status === 0) return file;
  }
  throw new Error(`No program of ${scope} runs on this machine.`);
}

test.each([
  ["Node", () => process.execPath, ["--input-type=module", "--eval", script]],
  ["Bun", () => findProgram("@oven", "bin/bun"), ["--eval", script]],
  ["Deno", () => findProgram("@deno", "deno"), ["eval", script]],
])("imports and answers in %s", (_, find, args) => {
  const { stdout, stderr } = spawnSync(find(), args, { cwd: root, encoding: "utf8" });
  expect(stdout, stderr).toBe("200 5\n");
});

test("imports and answers in workerd, which runs Cloudflare's workers", async () => {
  const [worker] = await bundle(`
    import { createToolRouterProxy } from "tool-router-react/server";
    const proxy = createToolRouterProxy(${options});
    addEventListener("fetch", (event) => event.respondWith(proxy(event.request)));
  `);
  const miniflare = new Miniflare({
    script: worker?.code ?? "",
    // Before the end of 2022, URL is not the standard's there.
    compatibilityDate: "2023-01-01",
  });
  try {
    const response = await miniflare.dispatchFetch("https://app.test/api/tool-router/session");
    const body: unknown = await response.json();
    expect([response.status, body]).toEqual([
      200,
      { session_id: expect.stringMatching(/^([\w-]*\.){4}[\w-]+$/), config: { user_id: "ada" } },
    ]);
  } finally {
    await miniflare.dispose();
  }
});
