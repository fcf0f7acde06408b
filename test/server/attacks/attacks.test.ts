// @vitest-environment node
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { createTestHost } from "../support/hosts.ts";
import { accountAttacks } from "./accountAttacks.ts";
import { pathAttacks } from "./pathAttacks.ts";
import { projectAttacks } from "./projectAttacks.ts";
import { requestAttacks } from "./requestAttacks.ts";
import { sessionAttacks } from "./sessionAttacks.ts";
import { tokenAttacks } from "./tokenAttacks.ts";
import { createWorld, type World, withstand } from "./world.ts";

const host = createTestHost({
  sessionConfig: { toolkits: ["gmail", "github"] },
  allow: { mcp: true },
  bodyTimeoutMs: 500,
});
let world: World;

beforeAll(() => host.mock.listen());
afterAll(() => host.mock.close());
beforeEach(async () => {
  await host.mock.reset();
  host.audited.length = 0;
  world = await createWorld(host);
});

describe.each([
  ["another user's session", sessionAttacks],
  ["another user's account", accountAttacks],
  ["what is the project's", projectAttacks],
  ["a path that no page of the host asks for", pathAttacks],
  ["a request that no page of the host sends", requestAttacks],
  ["a session id that is not genuine", tokenAttacks],
])("%s", (_, attacks) => {
  test.each(attacks)("$name", (attack) => withstand(world, attack));
});

test("there is something to take: Bob himself gets what Mallory does not", async () => {
  const { bob } = world;
  const statuses: number[] = [];
  const send = async (path: string, init?: RequestInit) => {
    statuses.push((await host.send("bob", path, init)).status);
  };
  await send(`/tool_router/session/${bob.session}`);
  await send(`/connected_accounts/${bob.account}`);
  await send(`/connected_accounts/${bob.account}`, { method: "PATCH", body: '{"alias":"Other"}' });
  await send(`/tool_router/session/${bob.session}/execute`, {
    ...{ method: "POST", body: '{"tool_slug":"GMAIL_FETCH_EMAILS"}' },
  });
  await send(`/connected_accounts/${bob.account}`, { method: "DELETE" });
  expect(statuses).toEqual([200, 200, 200, 200, 200]);
});
