import { expect, test } from "vitest";
import { readPath } from "../../mocks/fixtures/mockApi.ts";
import { platform } from "../support/platform.ts";

// The calls of the platform's documentation, in its shapes and with its names of tools and toolkits: requests to a toolkit's own API.
const mock = platform();

test("a request to a toolkit's own API is made with the session's account", async () => {
  await mock.seed({ user_id: "user_123", toolkit: "github" });
  const session = await mock.composio.create("user_123", { toolkits: ["github"] });
  const { status, data } = await session.proxyExecute({
    toolkit: "github",
    endpoint: "/repos/composiohq/composio/issues/1",
    method: "GET",
    parameters: [{ name: "Accept", value: "application/vnd.github.v3+json", in: "header" }],
  });
  expect(status).toBe(200);
  expect(readPath(data, "request.headers")).toEqual({ Accept: "application/vnd.github.v3+json" });
});

test("a file is answered with an address of its bytes", async () => {
  await mock.seed({ user_id: "user_123", toolkit: "googledrive" });
  const session = await mock.composio.create("user_123", { toolkits: ["googledrive"] });
  const asked = { toolkit: "googledrive", endpoint: "/files/abc", method: "GET" } as const;
  expect((await session.proxyExecute(asked)).binaryData).toBeUndefined();
  const { status, binaryData } = await session.proxyExecute({
    ...asked,
    parameters: [{ name: "alt", value: "media", in: "query" }],
  });
  expect(status).toBe(200);
  if (!binaryData) throw new Error("No file");
  const fetched = await fetch(binaryData.url);
  expect(fetched.headers.get("content-type")).toBe(binaryData.contentType);
  expect(await fetched.bytes()).toHaveLength(binaryData.size);
});

test("a request to another domain is refused", async () => {
  await mock.seed({ user_id: "user_123", toolkit: "github" });
  const session = await mock.composio.create("user_123", { toolkits: ["github"] });
  const asked = session.proxyExecute({
    toolkit: "github",
    endpoint: "https://api.example.com/repos",
    method: "GET",
  });
  const refused: unknown = await asked.catch((error: unknown) => error);
  expect(readPath(refused, "status")).toBe(400);
  expect(readPath(refused, "error.error.code")).toBe("OriginMismatch");
});

test("a key needs a permission of its own for it", async () => {
  await mock.control("PUT", "/project", {
    keys: { ak_all: ["sessions", "session_execution"], ak_sessions: ["sessions"] },
  });
  await mock.seed({ user_id: "user_123", toolkit: "github" });
  const asked = { toolkit: "github", endpoint: "/user", method: "GET" } as const;
  const session = await mock.sdk("ak_all").create("user_123", { toolkits: ["github"] });
  expect((await session.proxyExecute(asked)).status).toBe(200);
  const other = await mock.sdk("ak_sessions").use(session.sessionId);
  await expect(other.proxyExecute(asked)).rejects.toMatchObject({ status: 403 });
});
