import { spawnSync } from "node:child_process";
import { builtinModules } from "node:module";
import { gzipSync } from "node:zlib";
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
    expect(gzipSync(chunks[0]?.code ?? "").byteLength).toBeLessThanOrEqual(14_000);
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

const script = `
  const { createToolRouterProxy } = await import("tool-router-react/server");
  const proxy = createToolRouterProxy({
    apiKey: "ak_1",
    secret: "0f9a1b7c2d3e4f5061728394a5b6c7d8e9f0",
    authenticate: () => "ada",
    fetch: async () => Response.json({ session_id: "trs_1", config: { user_id: "ada" } }),
  });
  const response = await proxy(new Request("https://app.test/api/tool-router/session"));
  const { session_id } = await response.json();
  console.log(response.status, session_id.split(".").length);
`;
const runtimes = [
  ["node", ["--input-type=module", "--eval", script]],
  ["bun", ["--eval", script]],
  ["deno", ["eval", script]],
] as const;

// Bun and Deno are not on every machine; Node is.
const installed = runtimes.filter(
  ([name]) => name === "node" || spawnSync(name, ["--version"]).error === undefined,
);

test.each(installed)("imports and answers in %s", (name, args) => {
  const command = name === "node" ? process.execPath : name;
  const { stdout, stderr } = spawnSync(command, args, { cwd: root, encoding: "utf8" });
  expect(stdout, stderr).toBe("200 5\n");
});
