// @vitest-environment node
import { describe, expect, test } from "vitest";
import { HOST_ROOT, mockApi, ORIGIN } from "../fixtures/mockApi.ts";

const api = mockApi();
const root = `${ORIGIN}/api/v3.1`;
const get = (path: string, headers: Record<string, string>) => api.send(root + path, { headers });

describe("a request brings one credential", () => {
  const project = { "x-org-id": "org_1", "x-project-id": "pr_1" };

  test.each([
    { "x-api-key": "ak_1" },
    { "x-org-api-key": "oak_1" },
    { "x-user-api-key": "uak_1", ...project },
  ])("%j", async (headers) => {
    expect((await get("/toolkits", headers)).status).toBe(200);
  });

  test.each([
    [906, {}],
    [906, { "x-api-key": "" }],
    [801, { "x-api-key": "ak_1", "x-org-api-key": "oak_1" }],
    [801, { "x-api-key": "uak_1" }],
    [801, { "x-user-api-key": "uak_1" }],
    [801, { "x-user-api-key": "uak_1", "x-org-id": "org_1" }],
  ])("%i: %j is refused", async (code, headers) => {
    expect(await get("/toolkits", headers)).toMatchObject({
      status: 401,
      body: { error: { code } },
    });
  });
});

test("a key that lacks a permission is refused where it is needed", async () => {
  await api.put("/__mock__/project", {
    keys: { ak_sessions: ["sessions"], ak_execution: ["session_execution"], ak_none: [] },
  });
  const session = await api.session("ann");
  const status = async (key: string, path: string, method = "GET") =>
    (
      await api.send(root + path, {
        method,
        headers: { "x-api-key": key },
        ...(method === "POST" && { body: "{}" }),
      })
    ).status;
  const read = `/tool_router/session/${session}`;
  expect(await status("ak_sessions", read)).toBe(200);
  expect(await status("ak_sessions", `${read}/execute`, "POST")).toBe(403);
  expect(await status("ak_sessions", "/connected_accounts")).toBe(403);
  expect(await status("ak_execution", read)).toBe(403);
  // Only its body is wrong.
  expect(await status("ak_execution", `${read}/execute`, "POST")).toBe(400);
  expect(await status("ak_none", "/toolkits")).toBe(403);
  expect(await status("ak_other", "/connected_accounts")).toBe(200);
});

test("answers say how many requests are left, and a limit holds for a minute", async () => {
  await api.put("/__mock__/conditions", { now: "2026-01-01T00:00:15Z", rateLimit: 2 });
  const first = await api.get("/toolkits");
  expect(first.headers.get("x-ratelimit")).toBe("2");
  expect(first.headers.get("x-ratelimit-remaining")).toBe("1");
  expect(first.headers.get("x-ratelimit-window-size")).toBe("60s");
  expect((await api.send(`${HOST_ROOT}/toolkits`)).status).toBe(200);
  const refused = await api.get("/toolkits");
  expect(refused).toMatchObject({
    status: 429,
    body: { message: "Rate limit exceeded. Limit: 2 requests per 1 minutes" },
  });
  expect(refused.headers.get("retry-after")).toBe("45");
  expect(refused.headers.get("x-ratelimit-remaining")).toBe("0");
  await api.put("/__mock__/conditions", { now: "2026-01-01T00:01:00Z" });
  expect((await api.get("/toolkits")).status).toBe(200);
  await api.put("/__mock__/conditions", { rateLimit: null });
  for (let count = 0; count < 3; count += 1) {
    expect((await api.get("/toolkits")).status).toBe(200);
  }
});
