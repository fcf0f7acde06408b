// @vitest-environment node
import {
  createMockHttpServer,
  type MockHttpServer,
  type MockHttpServerOptions,
} from "tool-router-react/mock/node";
import { afterEach, expect, test } from "vitest";
import { fixtureCatalog } from "../fixtures/fixtureCatalog.ts";
import { startCli } from "../server/support/startCli.ts";

const env = { COMPOSIO_API_KEY: "ak_any" };
const running: MockHttpServer[] = [];

afterEach(async () => {
  await Promise.all(running.splice(0).map((mock) => mock.close()));
});

async function serve(
  options: MockHttpServerOptions = {},
): Promise<{ url: string; mock: MockHttpServer }> {
  const mock = createMockHttpServer({ seed: 1, ...options });
  running.push(mock);
  return { url: await mock.listen(), mock };
}

test("the mock answers as was recorded, and nothing stays behind", async () => {
  const { url, mock } = await serve();
  const before = await mock.backend.snapshot();
  const cli = startCli(["verify", "--base-url", url, "--write"], { env });
  const { code } = await cli.ended;
  expect(cli.stdout()).not.toContain("differs");
  expect(cli.stdout()).toMatch(/(\d+) of \1 agree\.\n$/);
  expect(code).toBe(0);
  const { items } = await mock.backend.accounts.list();
  expect(items).toEqual([]);
  expect((await mock.backend.snapshot()).scenario).toBe(before.scenario);
});

test("accounts are made with --write alone", async () => {
  const { url } = await serve();
  const cli = startCli(["verify", "--base-url", url], { env });
  expect(await cli.ended).toMatchObject({ code: 0 });
  expect(cli.stdout()).not.toContain("a link |");
});

test("a refusal that was not expected is told in the platform's words", async () => {
  const withoutHackernews = fixtureCatalog.filter(({ slug }) => slug !== "hackernews");
  const { url } = await serve({ catalog: withoutHackernews });
  const cli = startCli(["verify", "--base-url", url], { env });
  expect(await cli.ended).toMatchObject({ code: 1 });
  expect(cli.stdout()).toMatch(/a session of two toolkits \| 201 \| 400, .*hackernews/);
});

test("what differs is named, with where", async () => {
  const { url, mock } = await serve();
  await mock.backend.conditions.set({
    faults: [{ method: "GET", path: "/toolkits/github", status: 503, times: 9 }],
  });
  const cli = startCli(["verify", "--base-url", url], { env });
  expect(await cli.ended).toMatchObject({ code: 1 });
  expect(cli.stdout()).toContain("| a toolkit with its fields | 200 | 503");
  expect(cli.stdout().match(/differs/g)).toHaveLength(1);
});

test.each([
  [["--wat"], "--wat"],
  [[], "--base-url"],
  [["--base-url", "nowhere"], "--base-url"],
])("refuses %j with words", async (args, says) => {
  const cli = startCli(["verify", ...args], { env });
  expect(await cli.ended).toMatchObject({ code: 2 });
  expect(cli.stderr()).toContain(says);
  expect(cli.stderr()).not.toContain("    at ");
});
