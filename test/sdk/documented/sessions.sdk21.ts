import { ComposioSessionConfigConflictError } from "composio-core-21";
import { expect, test } from "vitest";
import { newestSdk } from "../support/newestSdk.ts";
import { platform } from "../support/platform.ts";
import { slugsOf } from "../support/slugsOf.ts";

// The calls of the platform's documentation: updating sessions, and the sandbox. Only the newest SDK has all of them.
const mock = platform();

test("a sandbox has a size, and can be left out", async () => {
  const composio = newestSdk(mock);
  const large = await composio.create("user_123", {
    sandbox: { enable: true, sandboxSize: "large" },
  });
  expect(large.sandbox).toMatchObject({ enable: true, sandbox_size: "large" });
  const without = await composio.create("user_123", { sandbox: { enable: false } });
  expect(await slugsOf(without)).not.toContain("COMPOSIO_REMOTE_WORKBENCH");
  const called = without.execute("COMPOSIO_REMOTE_BASH_TOOL", { command: "ls" });
  await expect(called).rejects.toMatchObject({ status: 400 });
});

test("maps are replaced, and an empty allowlist denies every app", async () => {
  const composio = newestSdk(mock);
  const { sessionId } = await composio.create("user_123", {
    tools: {
      gmail: { enable: ["GMAIL_FETCH_EMAILS"] },
      slack: { enable: ["SLACK_SEND_MESSAGE"] },
    },
  });
  const session = await composio.sessions.use(sessionId);
  const enable = ["SLACK_SEND_MESSAGE", "SLACK_LIST_CHANNELS"];
  await session.update({ tools: { slack: { enable } } });
  expect(session.config.tools).toEqual({ slack: { enabled: enable } });
  await session.update({ tools: null, toolkits: { enable: [] } });
  expect((await session.toolkits()).items).toEqual([]);
  await session.update({ toolkits: { enable: ["gmail", "github"] } });
  expect(session.config.toolkits).toEqual({ enabled: ["gmail", "github"] });
});

test("null removes a callback address alone, and whole blocks", async () => {
  const composio = newestSdk(mock);
  const session = await composio.create("user_123", {
    manageConnections: { enable: false, callbackUrl: "https://myapp.test/callback" },
    multiAccount: { enable: true, maxAccountsPerToolkit: 3 },
  });
  await session.update({ manageConnections: { callbackUrl: null } });
  expect(session.config.manage_connections).toEqual({ enabled: false });
  await session.update({ manageConnections: null, multiAccount: null });
  expect(session.config).toMatchObject({
    manage_connections: { enabled: true },
    multi_account: { enable: false, require_explicit_selection: false },
  });
});

test("search and running many at once are switched off where a session exists", async () => {
  const composio = newestSdk(mock);
  const { sessionId } = await composio.create("user_123");
  const session = await composio.sessions.use(sessionId);
  await session.update({ search: { enable: false }, execute: { enableMultiExecute: false } });
  const slugs = await slugsOf(session);
  expect(slugs).not.toContain("COMPOSIO_SEARCH_TOOLS");
  expect(slugs).not.toContain("COMPOSIO_MULTI_EXECUTE_TOOL");
  expect(slugs).toContain("COMPOSIO_MANAGE_CONNECTIONS");
});

test("what is preloaded stays inside the policy, or the change is refused", async () => {
  const composio = newestSdk(mock);
  const session = await composio.create("user_123", {
    toolkits: ["gmail"],
    preload: { tools: ["GMAIL_FETCH_EMAILS", "GMAIL_CREATE_EMAIL_DRAFT"] },
  });
  expect((await slugsOf(session)).slice(0, 3)).toEqual([
    "GMAIL_FETCH_EMAILS",
    "GMAIL_CREATE_EMAIL_DRAFT",
    "COMPOSIO_SEARCH_TOOLS",
  ]);
  const toolkits = { enable: ["slack"] };
  await expect(session.update({ toolkits })).rejects.toMatchObject({ status: 400 });
  await session.update({ toolkits, preload: { tools: ["SLACK_SEND_MESSAGE"] } });
  expect((await slugsOf(session))[0]).toBe("SLACK_SEND_MESSAGE");
});

test("a change on what another one changed is refused, and made again on what is there", async () => {
  const composio = newestSdk(mock);
  const { sessionId } = await composio.create("user_123");
  let session = await composio.sessions.use(sessionId);
  const readElsewhere = session.configVersion ?? 0;
  await (await composio.sessions.use(sessionId)).update({ toolkits: ["slack"] });
  const change = { toolkits: { enable: ["gmail", "github"] } };
  try {
    await session.update({ ...change, expectedConfigVersion: readElsewhere });
    expect.unreachable();
  } catch (error) {
    if (!(error instanceof ComposioSessionConfigConflictError)) throw error;
    session = await composio.sessions.use(sessionId);
    expect(session.config.toolkits).toEqual({ enabled: ["slack"] });
    await session.update(change);
  }
  await session.update({ toolkits: ["exa"], expectedConfigVersion: false });
  const history = await session.listConfigHistory({ limit: 10 });
  expect(history.items.map(({ isCurrent, config }) => [isCurrent, config.toolkits])).toEqual([
    [true, { enabled: ["exa"] }],
    [false, { enabled: ["gmail", "github"] }],
    [false, { enabled: ["slack"] }],
    [false, undefined],
  ]);
});

test("a session is deleted once", async () => {
  const session = await newestSdk(mock).create("user_123");
  const { sessionId } = session;
  expect(await session.delete()).toEqual({ sessionId, deleted: true });
  await expect(session.delete()).rejects.toMatchObject({ status: 404 });
});
