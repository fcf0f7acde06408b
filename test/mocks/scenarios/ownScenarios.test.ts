// @vitest-environment node
import { afterEach, describe, expect, test, vi } from "vitest";
import {
  createMockBackend,
  type MockBackend,
  type MockBackendOptions,
  type Scenario,
  scenarioFor,
  scenarios,
} from "../../../mocks/index.ts";
import { fixtureCatalog } from "../fixtures/fixtureCatalog.ts";
import { createSharedStore } from "../fixtures/sharedStore.ts";

const NOW = Date.parse("2026-03-01T12:00:00Z");
const DAY = 24 * 60 * 60 * 1000;

const open: MockBackend[] = [];
afterEach(() => {
  for (const backend of open.splice(0)) backend.close();
});

function backendWith(options: MockBackendOptions): MockBackend {
  const backend = createMockBackend({
    catalog: fixtureCatalog,
    seed: "own",
    now: () => NOW,
    ...options,
  });
  open.push(backend);
  return backend;
}

const startOf = (mine: Scenario) => backendWith({ scenario: "mine", scenarios: { mine } });

test("auth configs, accounts and sessions may be named, and name each other", async () => {
  const backend = startOf({
    description: "All that can be given.",
    authConfigs: [
      { id: "ac_mine", toolkit: "gmail", name: "Mine", credentials: { client_id: "x" } },
      { id: "ac_platforms", toolkit: "github", type: "managed" },
    ],
    users: [
      {
        id: "ann",
        accounts: [
          { id: "ca_work", toolkit: "gmail", authConfigId: "ac_mine", alias: "work", daysAgo: 10 },
          { id: "ca_gone", toolkit: "github", isDeleted: true },
          { toolkit: "exa", connectedAt: "2026-02-01T00:00:00Z", daysAgo: 3 },
        ],
      },
    ],
    sessions: [
      {
        id: "trs_mine",
        userId: "ann",
        config: {
          auth_configs: { gmail: "ac_mine" },
          connected_accounts: { github: ["ca_gone"] },
        },
      },
      { id: "trs_plain", userId: "ann" },
    ],
  });
  expect(await backend.authConfigs.get("ac_mine")).toMatchObject({
    name: "Mine",
    isManaged: false,
  });
  expect(await backend.authConfigs.get("ac_platforms")).toMatchObject({ isManaged: true });
  expect(await backend.accounts.get("ca_work")).toMatchObject({
    alias: "work",
    status: "ACTIVE",
    connectedAt: NOW - 10 * DAY,
    authConfigId: "ac_mine",
  });
  const exa = await backend.accounts.list({ toolkits: ["exa"] });
  expect(exa.items[0]?.connectedAt).toBe(Date.parse("2026-02-01T00:00:00Z"));
  expect(await backend.sessions.resolve("trs_mine", "gmail")).toMatchObject({
    rule: "authConfigs",
    account: { id: "ca_work" },
  });
  expect(await backend.sessions.resolve("trs_mine", "github")).toMatchObject({
    rule: "connectedAccounts",
    account: null,
    shown: null,
  });
  expect((await backend.sessions.get("trs_plain")).configVersion).toBe(1);
  await expect(backend.accounts.get("ca_gone")).rejects.toMatchObject({ status: 404 });
});

test("a scenario of one's own goes before one of the mock's, and may have a catalogue", async () => {
  const backend = backendWith({
    scenarios: {
      empty: {
        description: "Not so empty.",
        users: [{ id: "ann", accounts: [{ toolkit: "exa" }] }],
      },
      small: {
        description: "One toolkit.",
        users: [],
        catalog: fixtureCatalog.slice(0, 1),
      },
    },
  });
  await backend.reset("empty");
  expect((await backend.accounts.list()).items).toHaveLength(1);
  await backend.reset("small");
  expect((await backend.toolkits.list()).items.map(({ slug }) => slug)).toEqual(["gmail"]);
  await expect(backend.accounts.seed({ userId: "ann", toolkit: "exa" })).rejects.toMatchObject({
    code: 4305,
  });
});

test("another tab has the catalogue of the scenario that runs", async () => {
  const store = createSharedStore();
  const scenariosOfBoth = {
    small: { description: "One toolkit.", users: [], catalog: fixtureCatalog.slice(0, 1) },
  };
  const here = backendWith({ persistence: store.open(), scenarios: scenariosOfBoth });
  const there = backendWith({ persistence: store.open(), scenarios: scenariosOfBoth });
  const count = async (backend: MockBackend) => (await backend.toolkits.list()).totalItems;
  expect([await count(here), await count(there)]).toEqual([60, 60]);
  await here.reset("small");
  expect([await count(here), await count(there)]).toEqual([1, 1]);
});

describe("what is wrong with a scenario is said, and nothing of it is there then", () => {
  const account = { toolkit: "gmail" };
  const cases: Record<string, [Partial<Scenario>, RegExp]> = {
    "an id of another kind": [
      { users: [{ id: "ann", accounts: [{ ...account, id: "trs_1" }] }] },
      /ca_/,
    ],
    "an id twice": [
      {
        users: [
          {
            id: "ann",
            accounts: [
              { ...account, id: "ca_one" },
              { ...account, id: "ca_one" },
            ],
          },
        ],
      },
      /once/,
    ],
    "a toolkit that does not exist": [
      { users: [{ id: "ann", accounts: [{ toolkit: "nowhere" }] }] },
      /nowhere/,
    ],
    "a pin that does not exist": [
      {
        sessions: [
          { id: "trs_one", userId: "ann", config: { connected_accounts: { gmail: ["ca_none"] } } },
        ],
      },
      /ca_none/,
    ],
    "an auth config of another toolkit": [
      {
        authConfigs: [{ id: "ac_github", toolkit: "github" }],
        users: [{ id: "ann", accounts: [{ ...account, authConfigId: "ac_github" }] }],
      },
      /ac_github/,
    ],
  };

  test.each(Object.entries(cases))("%s", async (_, [parts, says]) => {
    const backend = backendWith({
      users: [{ id: "bob", accounts: [account] }],
      scenarios: { wrong: { description: "Wrong.", users: [{ id: "ann" }], ...parts } },
    });
    const before = await backend.snapshot();
    const error: unknown = await backend.reset("wrong").catch((reason: unknown) => reason);
    expect(error).toMatchObject({ name: "PlatformError", status: 400 });
    expect(JSON.stringify([Object(error).message, Object(error).errors])).toMatch(says);
    expect(await backend.snapshot()).toEqual(before);
  });
});

test("a scenario can be had for another user, sessions included", async () => {
  const mine = scenarioFor(scenarios["many-accounts"], "user_ada");
  const backend = backendWith({
    catalog: undefined,
    scenario: "mine",
    scenarios: { mine, long: scenarioFor(scenarios["10k-toolkits"], "user_ada") },
  });
  expect((await backend.accounts.list({ userIds: ["user_123"] })).items).toEqual([]);
  expect((await backend.sessions.get("trs_many_choose")).userId).toBe("user_ada");
  expect((await backend.accounts.list({ userIds: ["user_456"] })).items).toHaveLength(1);
  await backend.reset("long");
  expect((await backend.toolkits.list()).totalItems).toBe(10_000);
});

describe("from the same seed and clock", () => {
  /** A life with every kind of record in it. */
  async function live(backend: MockBackend) {
    const { id } = await backend.sessions.create("user_123", {
      manage_connections: { enable_wait_for_connections: true },
    });
    const { token } = await backend.sessions.link(id, { toolkit: "github", alias: "mine" });
    await backend.links.open(token);
    await backend.links.complete(token, { outcome: "approve" });
    await backend.sessions.execute(id, { toolSlug: "GITHUB_PULLS_LIST" });
    await backend.sessions.execute(id, {
      toolSlug: "COMPOSIO_MANAGE_CONNECTIONS",
      arguments: { toolkits: ["supabase"] },
    });
    await backend.sessions.execute(id, { toolSlug: "LINEAR_LIST" }).catch(() => undefined);
    await backend.sessions.patch(id, { tags: ["readOnlyHint"] });
    return { snapshot: await backend.snapshot(), request: backend.newRequestId() };
  }

  test.each(Object.keys(scenarios))(
    "%s gives the same ids and dates each time",
    async (scenario) => {
      const options = { catalog: undefined, scenario };
      const first = await live(backendWith(options));
      expect(await live(backendWith(options))).toEqual(first);
      expect(first.snapshot.executions).toHaveLength(3);

      const again = backendWith(options);
      await again.reset();
      await again.reset(scenario);
      const { revision: _, ...reset } = (await live(again)).snapshot;
      const { revision: __, ...fresh } = first.snapshot;
      expect(reset).toEqual(fresh);

      const other = await live(backendWith({ ...options, seed: "another" }));
      expect(other.snapshot.sessions.at(-1)?.id).not.toBe(first.snapshot.sessions.at(-1)?.id);
      expect(other.request).not.toBe(first.request);
    },
  );

  test("dates follow the clock, whatever time it is", async () => {
    vi.useFakeTimers({ now: Date.parse("2020-01-01T00:00:00Z"), toFake: ["Date"] });
    const backend = createMockBackend({ scenario: "returning-user", seed: 1 });
    open.push(backend);
    const { items } = await backend.accounts.list({ userIds: ["user_456"] });
    expect(items[0]?.createdAt).toBe(Date.parse("2020-01-01T00:00:00Z") - 12 * DAY);
    vi.useRealTimers();
  });
});
