import { ComposioSessionConfigConflictError, experimental_createTool } from "composio-core-21";
import { beforeEach, expect, test } from "vitest";
import { z } from "zod/v3";
import { newestSdk } from "../support/newestSdk.ts";
import { platform } from "../support/platform.ts";

// The calls of the platform's documentation: saved session configurations. Only the newest SDK has them.
const mock = platform();

/**
 * The SDK with the resource that its client lacks: the first that has it can't be installed. It goes where the mock has put it,
 * since no client that is published says where. What is asked and what is made of the answers is the SDK's own.
 */
function sdk() {
  const composio = newestSdk(mock);
  const client = composio.getClient();
  const path = "/api/v3.1/tool_router/session_configs";
  Object.assign(client, {
    sessionConfigs: {
      list: (query: Record<string, unknown>) => client.get(path, { query }),
      retrieve: (id: string) => client.get(`${path}/${id}`),
    },
  });
  return composio;
}

beforeEach(async () => {
  await mock.control("POST", "/session_configs", {
    id: "sc_123",
    name: "Support",
    description: "What the support team may use",
    config: { toolkits: { enable: ["github"] }, tags: { disable: ["destructiveHint"] } },
  });
});

test("a session is made of one that is found by its name, and says of which", async () => {
  const composio = sdk();
  const { id: authConfig } = await composio.authConfigs.create("github");
  const { items } = await composio.sessionConfigs.list({ search: "support" });
  expect(items).toMatchObject([{ id: "sc_123", name: "Support", archived: false }]);
  const session = await composio.sessions.create("user_123", {
    authConfigs: { github: authConfig },
    experimental: { sessionConfigId: items[0]?.id ?? "" },
  });
  expect(session.experimental.sourceSessionConfig).toEqual({ id: "sc_123" });
  expect(session.config).toMatchObject({
    toolkits: { enabled: ["github"] },
    tags: { disabled: ["destructiveHint"] },
    auth_configs: { github: authConfig },
  });
});

test("one is read as requests write it, and all are listed page by page", async () => {
  const composio = sdk();
  const sessionConfig = await composio.sessionConfigs.get("sc_123");
  expect(sessionConfig).toMatchObject({
    description: "What the support team may use",
    config: { toolkits: { enable: ["github"] }, tags: { disable: ["destructiveHint"] } },
  });
  await mock.control("POST", "/session_configs", { name: "Sales" });
  await mock.control("POST", "/session_configs", { name: "Old", archived: true });
  const names: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await composio.sessionConfigs.list({ limit: 1, ...(cursor && { cursor }) });
    for (const item of page.items) names.push(item.name);
    cursor = page.nextCursor ?? undefined;
  } while (cursor);
  expect(names).toEqual(["Sales", "Support"]);
  const { items } = await composio.sessionConfigs.list({ archived: true });
  expect(items).toMatchObject([{ name: "Old", archived: true }]);
});

test("one is applied to a session that exists, whose other settings stay, and stays its source", async () => {
  const composio = sdk();
  const { sessionId } = await composio.create("user_123", {
    toolkits: ["gmail", "slack"],
    manageConnections: false,
  });
  const session = await composio.sessions.use(sessionId);
  expect(session.experimental.sourceSessionConfig).toBeUndefined();
  await session.update({ experimental: { sessionConfigId: "sc_123" } });
  expect(session.config).toMatchObject({
    toolkits: { enabled: ["github"] },
    manage_connections: { enabled: false },
  });
  await session.update({ toolkits: ["gmail"] });
  expect(session.experimental.sourceSessionConfig).toEqual({ id: "sc_123" });
  const again = await composio.sessions.use(sessionId);
  expect(again.experimental.sourceSessionConfig).toEqual({ id: "sc_123" });
});

test("one that can't be used is refused, and nothing is changed", async () => {
  const composio = sdk();
  const using = (sessionConfigId: string) =>
    composio.sessions.create("user_123", { experimental: { sessionConfigId } });
  await expect(using("sc_nope")).rejects.toMatchObject({ status: 404 });
  await mock.control("POST", "/session_configs", { id: "sc_old", name: "Old", archived: true });
  await expect(using("sc_old")).rejects.toMatchObject({ status: 404 });
  await expect(composio.sessionConfigs.get("sc_nope")).rejects.toMatchObject({ status: 404 });

  const session = await composio.create("user_123", { toolkits: ["gmail"] });
  const apply = { experimental: { sessionConfigId: "sc_123" } };
  await session.update({ search: { enable: false } });
  await expect(session.update({ ...apply, expectedConfigVersion: 1 })).rejects.toBeInstanceOf(
    ComposioSessionConfigConflictError,
  );
  const fault = { method: "PATCH", path: "/tool_router/session/*", status: 409, times: 1 };
  await mock.control("PUT", "/conditions", { faults: [fault] });
  await expect(session.update(apply)).rejects.toBeInstanceOf(ComposioSessionConfigConflictError);
  expect(session.config).toMatchObject({ toolkits: { enabled: ["gmail"] } });

  await mock.control("PUT", "/project", { saved_configs: false });
  await expect(using("sc_123")).rejects.toMatchObject({ status: 403 });
  await expect(composio.sessionConfigs.list()).rejects.toMatchObject({ status: 403 });
});

test("one can't be mixed with filters, nor with the caller's own tools", async () => {
  const composio = sdk();
  const session = await composio.create("user_123");
  const mixed: object = { experimental: { sessionConfigId: "sc_123" }, toolkits: null };
  await expect(session.update(mixed)).rejects.toMatchObject({ name: "ValidationError" });
  const tool = experimental_createTool("GREET", {
    name: "Greet",
    description: "Says hello",
    inputParams: z.object({}),
    execute: async () => ({}),
  });
  const withTools: object = { experimental: { sessionConfigId: "sc_123", customTools: [tool] } };
  await expect(composio.create("user_123", withTools)).rejects.toMatchObject({
    name: "ValidationError",
  });
});
