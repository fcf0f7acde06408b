// @vitest-environment node
import { expect, test } from "vitest";
import { type Answer, mockApi, readPath } from "../fixtures/mockApi.ts";

const api = mockApi();

const run = (session: string, tool: string, rest: object = {}) =>
  api.post(`/tool_router/session/${session}/execute`, { tool_slug: tool, ...rest });

/** The call in the log, by the answer's `log_id` or the refusal's `request_id`. */
async function logged(answer: Answer) {
  const id = answer.text(answer.status === 200 ? "log_id" : "error.request_id");
  return (await api.get(`/__mock__/executions/${id}`)).body;
}

test("a call says which account ran it, and the log says why that one", async () => {
  const session = await api.session("ann");
  const account = await api.connect(session, "gmail");
  const answer = await run(session, "GMAIL_LIST", { arguments: { query: "is:unread" } });
  expect(answer).toMatchObject({
    status: 200,
    body: {
      data: {
        tool: "GMAIL_LIST",
        account: { id: account, alias: null, word_id: expect.stringMatching(/^gmail_\w+-\w+$/) },
        arguments: { query: "is:unread" },
      },
      error: null,
    },
  });
  expect(await logged(answer)).toMatchObject({
    tool_slug: "GMAIL_LIST",
    toolkit: "gmail",
    user_id: "ann",
    session_id: session,
    connected_account_id: account,
    auth_config_id: expect.stringMatching(/^ac_/),
    rule: "toolRouterAuthConfig",
    trace: expect.arrayContaining([
      expect.stringContaining("Rule 3 decides"),
      expect.stringContaining(account),
    ]),
    refused: false,
  });
});

test("refusals are in the log too, each with its rule", async () => {
  const session = await api.session("ann");
  const refused = { connected_account_id: null, refused: true, error: expect.any(String) };
  expect(await logged(await run(session, "GMAIL_LIST"))).toMatchObject({
    ...refused,
    rule: "managedAuthConfig",
    auth_config_id: null,
  });
  expect(await logged(await run(session, "TWITTER_LIST"))).toMatchObject({
    ...refused,
    rule: "noManagedAuth",
  });
  expect(await logged(await run(session, "NOWHERE"))).toMatchObject({
    ...refused,
    toolkit: null,
    rule: null,
  });
  const narrow = await api.session("ann", { toolkits: { enable: ["github"] } });
  expect(await logged(await run(narrow, "GMAIL_LIST"))).toMatchObject({
    ...refused,
    toolkit: "gmail",
    rule: null,
  });

  const account = await api.connect(session, "gmail");
  const pinned = await api.session("ann", { connected_accounts: { gmail: account } });
  await api.patch(`/connected_accounts/${account}/status`, { enabled: false });
  expect(await logged(await run(pinned, "GMAIL_LIST"))).toMatchObject({
    ...refused,
    rule: "connectedAccounts",
    trace: expect.arrayContaining([expect.stringContaining("A pin is exact")]),
  });
});

test("a session's own auth config decides, and accounts on others don't count", async () => {
  await api.connect(await api.session("ann"), "gmail");
  const made = await api.post("/auth_configs", {
    toolkit: { slug: "gmail" },
    auth_config: { type: "use_custom_auth", authScheme: "OAUTH2", credentials: { client_id: "x" } },
  });
  const own = made.text("auth_config.id");
  const session = await api.session("ann", { auth_configs: { gmail: own } });
  const refused = await run(session, "GMAIL_LIST");
  expect(refused).toMatchObject({ status: 400, body: { error: { code: 4302 } } });
  expect(await logged(refused)).toMatchObject({ rule: "authConfigs", auth_config_id: own });

  const account = await api.connect(session, "gmail");
  expect(await logged(await run(session, "GMAIL_LIST"))).toMatchObject({
    rule: "authConfigs",
    auth_config_id: own,
    connected_account_id: account,
  });
});

test("a tool without auth runs without an account", async () => {
  const answer = await run(await api.session("ann"), "HACKERNEWS_LIST");
  expect(answer).toMatchObject({ status: 200, body: { data: { account: null }, error: null } });
  expect(await logged(answer)).toMatchObject({ rule: "noAuth", connected_account_id: null });
});

test("a caller may name an account that the rule allows, by id, alias or word id", async () => {
  const session = await api.session("ann");
  const older = await api.connect(session, "gmail");
  await api.connect(session, "gmail");
  await api.patch(`/connected_accounts/${older}`, { alias: "work" });
  const wordId = (await api.get(`/connected_accounts/${older}`)).text("word_id");
  for (const account of [older, "work", wordId]) {
    const answer = await run(session, "GMAIL_LIST", { account });
    expect(readPath(answer.body, "data.account.id")).toBe(older);
  }
  const bobs = await api.connect(await api.session("bob"), "gmail");
  for (const account of ["home", bobs]) {
    expect(await run(session, "GMAIL_LIST", { account })).toMatchObject({
      status: 400,
      body: { error: { code: 4302 } },
    });
  }
});

test("a session's own tools say what is wrong with their arguments; one that is off is unknown", async () => {
  const session = await api.session("ann", { manage_connections: { enable: false } });
  expect(await run(session, "COMPOSIO_SEARCH_TOOLS")).toMatchObject({
    status: 200,
    body: { data: {}, error: expect.stringContaining("COMPOSIO_SEARCH_TOOLS: queries") },
  });
  expect(await run(session, "COMPOSIO_MANAGE_CONNECTIONS")).toMatchObject({
    status: 400,
    body: { error: { code: 4301 } },
  });
});
