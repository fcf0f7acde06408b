// @vitest-environment node
import type {
  SessionCreateParams,
  SessionPatchParams,
} from "@composio/client/resources/tool-router/session/session";
import { expect, test } from "vitest";
import { json, standInApi } from "./support/api.ts";
import { wireSession } from "./support/wire.ts";

const api = standInApi();

test("a session is made for a user, with everything by default", async () => {
  api.answers(json(wireSession, 201));
  const session = await api.client().create("user_1");

  expect(api.requests).toMatchObject([{ method: "POST", path: "/tool_router/session" }]);
  expect(api.requests[0]?.body).toEqual({ user_id: "user_1" } satisfies SessionCreateParams);
  expect(api.requests[0]?.headers.get("content-type")).toBe("application/json");
  expect(session.sessionId).toBe("trs_1");
  expect(session.configVersion).toBe(1);
  expect(session.mcp).toEqual({ type: "http", url: "https://api.test/tool_router/trs_1/mcp" });
  expect(session.config).toEqual({
    userId: "user_1",
    toolkits: { enabled: ["github", "gmail"] },
    authConfigs: { github: "ac_own" },
    connectedAccounts: { gmail: ["ca_pinned"] },
    manageConnections: { enabled: true, waitForConnections: false },
  });
});

test("a session's whole configuration goes out as the platform writes it", async () => {
  api.answers(json(wireSession, 201));
  await api.client().create("user_1", {
    toolkits: ["github"],
    authConfigs: { github: "ac_1" },
    connectedAccounts: { gmail: "ca_1", slack: ["ca_2", "ca_3"] },
    manageConnections: {
      enable: true,
      callbackUrl: "https://host.test/done",
      waitForConnections: true,
    },
  });
  expect(api.requests[0]?.body).toEqual({
    user_id: "user_1",
    toolkits: { enable: ["github"] },
    auth_configs: { github: "ac_1" },
    connected_accounts: { gmail: ["ca_1"], slack: ["ca_2", "ca_3"] },
    manage_connections: {
      enable: true,
      callback_url: "https://host.test/done",
      enable_wait_for_connections: true,
    },
  } satisfies SessionCreateParams);
});

test.each([
  [{ enable: ["github"] }, { enable: ["github"] }],
  [{ disable: ["github"] }, { disable: ["github"] }],
  [[], { enable: [] }],
])("the toolkits %j go out as %j", async (toolkits, wire) => {
  api.answers(json(wireSession, 201));
  await api.client().create("user_1", { toolkits, manageConnections: false });
  expect(api.requests[0]?.body).toEqual({
    user_id: "user_1",
    toolkits: wire,
    manage_connections: { enable: false },
  });
});

test("a session that exists is taken up by its id, whatever characters it has", async () => {
  api.answers(json({ ...wireSession, session_id: "signed/id?x=1" }));
  const session = await api.client().use("signed/id?x=1");
  expect(api.requests).toMatchObject([
    { method: "GET", path: "/tool_router/session/signed%2Fid%3Fx%3D1", query: {}, body: undefined },
  ]);
  expect(session.sessionId).toBe("signed/id?x=1");
});

test("a sparse or older answer is understood", async () => {
  api.answers(
    json({
      session_id: "trs_1",
      config: { user_id: "user_1", connected_accounts: { gmail: "ca_1" }, toolkits: null },
      mcp: { url: "https://api.test/mcp" },
      unknown: 1,
    }),
  );
  const { config } = await api.client().use("trs_1");
  expect(config).toEqual({
    userId: "user_1",
    authConfigs: {},
    connectedAccounts: { gmail: ["ca_1"] },
    manageConnections: { enabled: true, waitForConnections: false },
  });
});

test("a denylist and a callback are read back", async () => {
  const config = {
    user_id: "user_1",
    toolkits: { disabled: ["x"] },
    manage_connections: { enabled: false, callback_url: "https://host.test/" },
  };
  api.answers(json({ ...wireSession, config }));
  const session = await api.client().use("trs_1");
  expect(session.config.toolkits).toEqual({ disabled: ["x"] });
  expect(session.config.manageConnections).toEqual({
    enabled: false,
    callbackUrl: "https://host.test/",
    waitForConnections: false,
  });
});

test("an update sends what changes, and the session shows the new configuration", async () => {
  const changed = { ...wireSession.config, connected_accounts: { github: ["ca_2"] } };
  api.answers(json(wireSession), json({ ...wireSession, config: changed, config_version: 2 }));
  const session = await api.client().use("trs_1");
  const config = await session.update({
    connectedAccounts: { github: "ca_2" },
    expectedConfigVersion: 1,
  });

  expect(api.requests[1]).toMatchObject({ method: "PATCH", path: "/tool_router/session/trs_1" });
  expect(api.requests[1]?.body).toEqual({
    connected_accounts: { github: ["ca_2"] },
    expected_config_version: 1,
  } satisfies SessionPatchParams & { expected_config_version: number });
  expect(config.connectedAccounts).toEqual({ github: ["ca_2"] });
  expect(session.config).toEqual(config);
  expect(session.configVersion).toBe(2);
});

test("null clears", async () => {
  api.answers(json(wireSession));
  const session = await api.client().use("trs_1");
  await session.update({ connectedAccounts: null, manageConnections: null });
  expect(api.requests[1]?.body).toEqual({
    connected_accounts: null,
    manage_connections: null,
  } satisfies SessionPatchParams);
});

test("of two updates at once the newer configuration stays, whichever answer comes last", async () => {
  let releaseOlder = () => {};
  const older = new Promise<void>((resolve) => {
    releaseOlder = resolve;
  });
  api.answers(
    json(wireSession),
    () => older.then(() => json({ ...wireSession, config_version: 2 })),
    json({ ...wireSession, config_version: 3 }),
  );
  const session = await api.client().use("trs_1");
  const first = session.update({ toolkits: ["github"] });
  await expect.poll(() => api.requests.length).toBe(2);
  await session.update({ toolkits: ["gmail"] });
  releaseOlder();
  await first;
  expect(session.configVersion).toBe(3);
});

test("a session is deleted", async () => {
  api.answers(json(wireSession), json({ session_id: "trs_1", deleted: true }));
  const session = await api.client().use("trs_1");
  await expect(session.delete()).resolves.toEqual({ sessionId: "trs_1", deleted: true });
  expect(api.requests[1]).toMatchObject({
    method: "DELETE",
    path: "/tool_router/session/trs_1",
    body: undefined,
  });
  // Some servers refuse an empty body that is announced as JSON.
  expect(api.requests[1]?.headers.get("content-type")).toBe(null);
});
