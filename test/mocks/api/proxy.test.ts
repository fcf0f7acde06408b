// @vitest-environment node
import fc from "fast-check";
import { expect, test } from "vitest";
import { mockApi, readPath } from "../fixtures/mockApi.ts";

const api = mockApi();

async function sessionWithGmail(config: object = {}): Promise<string> {
  const session = await api.session("ann", config);
  await api.connect(session, "gmail");
  return session;
}
const proxy = (session: string, endpoint: string) =>
  api.post(`/tool_router/session/${session}/proxy_execute`, {
    toolkit_slug: "GMAIL",
    endpoint,
    method: "GET",
  });

test.each([
  "/gmail/v1/users/me/messages",
  "gmail/v1/users/me",
  "https://gmail.googleapis.com/gmail/v1",
  "https://www.googleapis.com/upload",
])("an endpoint within the toolkit's domain is taken: %s", async (endpoint) => {
  const session = await sessionWithGmail();
  expect(await proxy(session, endpoint)).toMatchObject({
    status: 200,
    body: { result_type: "completed" },
  });
});

test.each([
  "https://evil.test/",
  "https://gmail.googleapis.com.evil.test/",
  "https://gmail.googleapis.com@evil.test/",
  "https://evilgoogleapis.com/",
  "//evil.test/messages",
  "\\\\evil.test/messages",
  "http://gmail.googleapis.com/gmail/v1",
  "javascript:alert(1)",
  "https://",
])("any other is refused, and logged: %s", async (endpoint) => {
  const session = await sessionWithGmail();
  const refused = await proxy(session, endpoint);
  expect(refused).toMatchObject({ status: 400, body: { error: { code: "OriginMismatch" } } });
  const id = refused.text("error.request_id");
  expect((await api.get(`/__mock__/executions/${id}`)).body).toMatchObject({ refused: true });
});

test("no host but the toolkit's own is ever reached", async () => {
  const session = await sessionWithGmail();
  await fc.assert(
    fc.asyncProperty(fc.webUrl({ validSchemes: ["http", "https"] }), async (endpoint) => {
      const isOwn = /^https:\/\/([\w-]+\.)*googleapis\.com([/?#]|$)/.test(endpoint);
      expect((await proxy(session, endpoint)).status).toBe(isOwn ? 200 : 400);
    }),
    { numRuns: 50 },
  );
});

test("a session can forbid proxied requests", async () => {
  const session = await sessionWithGmail({ proxy_execute: { enable: false } });
  expect((await proxy(session, "/x")).status).toBe(400);
  expect(
    await api.post("/tool_router/session", {
      user_id: "ann",
      proxy_execute: { enable: false },
      workbench: { enable_proxy_execution: true },
    }),
  ).toMatchObject({ status: 400, body: { error: { code: 4300 } } });
  await api.patch(`/tool_router/session/${session}`, { proxy_execute: null });
  expect((await proxy(session, "/x")).status).toBe(200);
});

test("outside of a session a request needs an account, and its toolkit's domain", async () => {
  const account = await api.connect(await api.session("ann"), "gmail");
  const direct = (body: object) =>
    api.post("/tools/execute/proxy", { endpoint: "/x", method: "GET", ...body });
  expect(await direct({})).toMatchObject({
    status: 400,
    body: { error: { code: "MissingAuthContext" } },
  });
  expect((await direct({ connected_account_id: "ca_none" })).body).toMatchObject({
    error: { code: 1803 },
  });
  expect((await direct({ connected_account_id: account })).status).toBe(200);
  expect(
    (await direct({ connected_account_id: account, endpoint: "https://evil.test" })).body,
  ).toMatchObject({ error: { code: "OriginMismatch" } });
});

test("toolkits are listed by name, and their changes", async () => {
  const multi = await api.post("/toolkits/multi", { toolkits: ["GITHUB", "gmail"] });
  const slugs = multi.list("items").map((item) => readPath(item, "slug"));
  expect(slugs.toSorted()).toEqual(["github", "gmail"]);
  const changes = await api.get("/toolkits/changelog");
  expect(changes.list("items")[0]).toMatchObject({ slug: "gmail", versions: [{}] });
  expect((await api.get("/toolkits/GMAIL")).body).toMatchObject({
    slug: "gmail",
    base_url: "https://gmail.googleapis.com",
  });
});

test("the log of calls is searched by field and time", async () => {
  const session = await sessionWithGmail();
  const run = (tool_slug: string) =>
    api.post(`/tool_router/session/${session}/execute`, { tool_slug });
  const ok = (await run("GMAIL_LIST")).text("log_id");
  const refused = (await run("GITHUB_LIST")).text("error.request_id");
  const search = async (body: object) =>
    (await api.post("/logs/tool_execution", body)).list("logs").map((log) => readPath(log, "id"));
  const filter = (field: string, operator: string, value: string) => ({
    filters: [{ field, operator, value }],
  });
  expect(await search({})).toEqual([refused, ok]);
  expect(await search(filter("status", "==", "success"))).toEqual([ok]);
  expect(await search(filter("status", "!=", "success"))).toEqual([refused]);
  expect(await search(filter("tool_slug", "contains", "GMAIL"))).toEqual([ok]);
  expect(await search(filter("toolkit_slug", "not_contains", "gmail"))).toEqual([refused]);
  expect(await search(filter("session_id", "==", "trs_other"))).toEqual([]);
  expect(await search({ time_range: { to: 1 } })).toEqual([]);
  const first = await api.post("/logs/tool_execution", { limit: 1 });
  expect(await search({ cursor: first.text("next_cursor") })).toEqual([ok]);
  expect((await api.get(`/logs/tool_execution/${ok}`)).body).toMatchObject({
    id: ok,
    status: "success",
    context: { session_id: session },
    metadata: { tool_slug: "GMAIL_LIST", user_id: "ann" },
  });
  expect((await api.post("/logs/tool_execution", filter("colour", "==", "x"))).status).toBe(400);
});
