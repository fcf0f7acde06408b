// @vitest-environment node
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createMockHttpServer, type MockHttpServer } from "tool-router-react/mock/node";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { readCatalog } from "../../../mocks/catalog/readCatalog.ts";
import type { CatalogToolkit } from "../../../mocks/catalog/types.ts";
import { startCli } from "../server/support/startCli.ts";

const only = ["gmail", "github", "active_campaign", "exa", "hackernews"];
const env = { COMPOSIO_API_KEY: "ak_any" };

const running: MockHttpServer[] = [];
let folder = "";

async function serve(catalog?: readonly CatalogToolkit[]): Promise<string> {
  const mock = createMockHttpServer({ seed: 1, catalog });
  running.push(mock);
  return mock.listen();
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "pull-"));
});

afterEach(async () => {
  await Promise.all(running.splice(0).map((mock) => mock.close()));
  rmSync(folder, { recursive: true });
});

async function read(url: string, path: string): Promise<unknown> {
  const response = await fetch(`${url}/api/v3.1${path}`, { headers: { "x-api-key": "any" } });
  expect(response.status).toBe(200);
  return response.json();
}

function pull(url: string, file: string, toolkits: readonly string[] = only) {
  return startCli(
    ["catalog", "pull", "--base-url", url, "--toolkits", toolkits.join(","), "--out", file],
    { env },
  );
}

const readFile = (file: string) => readCatalog(JSON.parse(readFileSync(file, "utf8")));

test("what is pulled serves what was served", async () => {
  const platform = await serve();
  const file = join(folder, "catalog.json");
  const cli = pull(platform, file);
  expect(await cli.ended).toMatchObject({ code: 0 });
  expect(cli.stdout()).toMatch(/: 5 toolkits, 10\d\d tools\n$/);

  const copy = startCli(["--port", "0", "--catalog", file]);
  const url = await copy.ready;
  expect(await read(url, "/toolkits?limit=1000")).toMatchObject({
    total_items: 5,
    items: [{ slug: "gmail" }, { slug: "github" }, {}, {}, {}],
  });
  for (const slug of only) {
    for (const path of [
      `/toolkits/${slug}`,
      `/tools?toolkit_slug=${slug}&limit=1000`,
      `/triggers_types?toolkit_slugs=${slug}`,
    ]) {
      expect(await read(url, path)).toEqual(await read(platform, path));
    }
  }
  await expect(read(platform, "/tools?toolkit_slug=github&limit=1000")).resolves.toMatchObject({
    current_page: 1,
    total_pages: 2,
  });
});

test("a pull that was ended goes on where it was, and asks for nothing twice", async () => {
  const url = await serve();
  const file = join(folder, "catalog.json");
  expect(await pull(url, file, ["gmail", "exa"]).ended).toMatchObject({ code: 0 });
  const source = JSON.stringify({ source: `${url}/api/v3.1` });
  const [gmail] = readFile(file);
  const kept = JSON.stringify({ ...gmail, name: "Kept" });
  writeFileSync(`${file}.partial`, `${source}\n${kept}\n{"slug":"exa","na`);

  const again = pull(url, file, ["gmail", "exa"]);
  expect(await again.ended).toMatchObject({ code: 0 });
  expect(again.stderr()).toContain("1 toolkits are there already");
  expect(readFile(file).map(({ name }) => name)).toEqual(["Kept", "Exa"]);
});

describe("what goes wrong is said", () => {
  test.each([
    { args: ["--base-url", "http://127.0.0.1:9"], says: "--out" },
    { args: ["--out", "x.json", "--base-url", "nowhere"], says: "--base-url must be an address" },
    { args: ["--wat"], says: "--wat" },
  ])("$args", async ({ args, says }) => {
    const cli = startCli(["catalog", "pull", ...args], { env });
    expect(await cli.ended).toMatchObject({ code: 2 });
    expect(cli.stderr()).toContain(says);
    expect(cli.stderr()).not.toContain("    at ");
  });

  test("no key", async () => {
    const cli = startCli(["catalog", "pull", "--out", join(folder, "x.json")], {
      env: { COMPOSIO_API_KEY: "" },
    });
    expect(await cli.ended).toMatchObject({ code: 2 });
    expect(cli.stderr()).toContain("COMPOSIO_API_KEY");
  });

  test("an unknown toolkit", async () => {
    const cli = pull(await serve(), join(folder, "x.json"), ["gmail", "nope"]);
    expect(await cli.ended).toMatchObject({ code: 2 });
    expect(cli.stderr()).toContain("no toolkit nope");
  });

  test("a file that is no catalogue", async () => {
    const file = join(folder, "wrong.json");
    writeFileSync(file, '[{"slug": "gmail"}]');
    const cli = startCli(["--port", "0", "--catalog", file]);
    expect(await cli.ended).toMatchObject({ code: 2 });
    expect(cli.stderr()).toContain("At 0.name");
  });
});
