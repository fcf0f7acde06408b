import { expect, test } from "vitest";
import { mockApi } from "../fixtures/mockApi.ts";

const api = mockApi();

const use = { queries: [{ use_case: "list what there is" }] };
const proxy = { toolkit_slug: "gmail", endpoint: "/messages", method: "GET" };
const tool = {
  slug: "GREET",
  name: "Greet",
  description: "Says hello",
  input_schema: { type: "object", properties: {} },
};

test.each([
  {
    path: "/tool_router/session/{session}/attach",
    body: { custom_tools: [] },
    names: "custom_tools",
  },
  {
    path: "/tool_router/session/{session}/attach",
    body: { experimental: { custom_tools: [{ ...tool, slug: "not a slug" }] } },
    names: "experimental.custom_tools.0.slug",
  },
  {
    path: "/tool_router/session/{session}/attach",
    body: { experimental: { custom_toolkits: [{ ...tool, slug: "gmail", tools: [] }] } },
    names: "experimental.custom_toolkits.0.slug",
  },
  {
    path: "/tool_router/session",
    body: { user_id: "ann", experimental: { custom_tools: [{ ...tool, input_schema: {} }] } },
    names: "experimental.custom_tools.0.input_schema.type",
  },
  { path: "/tool_router/session", body: { user_id: "ann", tags: ["hint"] }, names: "tags" },
  { path: "/tool_router/session/{session}/attach", body: [], names: "body" },
  { path: "/tool_router/session/{session}/search", body: {}, names: "queries" },
  { path: "/tool_router/session/{session}/search", body: { queries: [] }, names: "queries" },
  { path: "/tool_router/session/{session}/search", body: { ...use, query: "x" }, names: "query" },
  {
    path: "/tool_router/session/{session}/search",
    body: { queries: [{ use_case: "" }] },
    names: "queries.0.use_case",
  },
  {
    path: "/tool_router/session/{session}/proxy_execute",
    body: { ...proxy, url: "/" },
    names: "url",
  },
  {
    path: "/tool_router/session/{session}/proxy_execute",
    body: { ...proxy, method: "TRACE" },
    names: "method",
  },
  {
    path: "/tool_router/session/{session}/proxy_execute",
    body: { ...proxy, parameters: [{ name: "page", type: "path", value: "2" }] },
    names: "parameters.0.type",
  },
  { path: "/connected_accounts", body: { connection: {} }, names: "auth_config" },
  {
    path: "/connected_accounts",
    body: { auth_config: { id: "{config}" }, connection: { user_id: "" } },
    names: "connection.user_id",
  },
  {
    path: "/connected_accounts",
    body: { auth_config: { id: "{config}" }, connection: {}, user_id: "ann" },
    names: "user_id",
  },
  {
    path: "/connected_accounts",
    body: {
      auth_config: { id: "{config}" },
      connection: { state: { authScheme: "API_KEY", val: { status: "ACTIVE" } } },
    },
    names: "connection.state.val.generic_api_key",
  },
  { path: "PATCH /auth_configs/{config}", body: { name: "Ours" }, names: "type" },
  { path: "PATCH /auth_configs/{config}", body: { type: "custom", nick: "Ours" }, names: "nick" },
  { path: "PATCH /auth_configs/{config}", body: { type: "default" }, names: "type" },
  { path: "PATCH /auth_configs/{config}/PAUSED", body: {}, names: "status" },
  { path: "/tools/execute/GMAIL_LIST", body: { arguments: {} }, names: "user_id" },
  { path: "/tools/execute/GMAIL_LIST", body: { user_id: "ann", args: {} }, names: "args" },
  {
    path: "/tools/execute/GMAIL_LIST",
    body: { user_id: "ann", arguments: "x" },
    names: "arguments",
  },
])("$path refuses $body and names $names", async ({ path, body, names }) => {
  const session = await api.session("ann");
  const config = await api.post("/auth_configs", {
    toolkit: { slug: "exa" },
    auth_config: { type: "use_custom_auth", authScheme: "API_KEY" },
  });
  const fill = (text: string) =>
    text.replaceAll("{session}", session).replaceAll("{config}", config.text("auth_config.id"));
  const ask = path.startsWith("PATCH ") ? api.patch : api.post;
  const answer = await ask(
    fill(path.replace("PATCH ", "")),
    JSON.parse(fill(JSON.stringify(body))),
  );
  expect(answer).toMatchObject({
    status: 400,
    body: { error: { code: 10400, slug: "HTTP_BadRequest" } },
  });
  expect(answer.list("error.errors")).toEqual(
    expect.arrayContaining([
      expect.stringMatching(new RegExp(`^${names.replaceAll(".", "\\.")}: `)),
    ]),
  );
});

test("tools of the caller's own are named, and belong to toolkits that there are", async () => {
  const session = await api.session("ann");
  const attach = (experimental: object) =>
    api.post(`/tool_router/session/${session}/attach`, { experimental });
  expect(
    await attach({
      custom_tools: [tool, { ...tool, extends_toolkit: "gmail" }],
      custom_toolkits: [{ slug: "crm", name: "CRM", description: "Ours", tools: [tool] }],
    }),
  ).toMatchObject({
    status: 200,
    body: {
      session_id: session,
      experimental: {
        custom_tools: [
          { slug: "LOCAL_GREET", original_slug: "GREET" },
          { slug: "LOCAL_GMAIL_GREET", original_slug: "GREET", extends_toolkit: "gmail" },
        ],
        custom_toolkits: [{ slug: "crm", tools: [{ slug: "LOCAL_CRM_GREET" }] }],
      },
    },
  });
  expect(await attach({ custom_tools: [{ ...tool, extends_toolkit: "nope" }] })).toMatchObject({
    status: 400,
    body: { error: { code: 4305 } },
  });
});
