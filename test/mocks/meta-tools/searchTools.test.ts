// @vitest-environment node
import { describe, expect, test } from "vitest";
import { mockApi, readPath } from "../fixtures/mockApi.ts";
import { runMeta } from "./metaTools.ts";

const api = mockApi({ catalog: undefined });

const search = (session: string, ...useCases: string[]) =>
  runMeta(api, session, "SEARCH_TOOLS", {
    queries: useCases.map((use_case) => ({ use_case })),
  });

describe("over the whole catalogue", () => {
  test.each([
    ["send an email to someone", "GMAIL_SEND_EMAIL"],
    ["fetch my unread emails", "GMAIL_FETCH_EMAILS"],
    ["send an outlook email", "OUTLOOK_OUTLOOK_SEND_EMAIL"],
    ["Post a message to a Slack channel", "SLACK_SENDS_A_MESSAGE_TO_A_SLACK_CHANNEL"],
    ["create a GitHub issue", "GITHUB_CREATE_AN_ISSUE"],
    ["file a ticket in Linear", "LINEAR_CREATE_LINEAR_ISSUE"],
    ["list the files in Google Drive", "GOOGLEDRIVE_LIST_FILES"],
    ["schedule a meeting", "GOOGLECALENDAR_CREATE_EVENT"],
    ["star a repository", "GITHUB_STAR_A_REPOSITORY_FOR_THE_AUTHENTICATED_USER"],
    ["creat a githup isue", "GITHUB_CREATE_AN_ISSUE"],
  ])("%s", async (useCase, slug) => {
    const { at } = await search(await api.session("ann"), useCase);
    expect(at("results.0.primary_tool_slugs")).toContain(slug);
  });

  test("what nothing fits finds nothing, and says so", async () => {
    const { at, error } = await search(await api.session("ann"), "xylophone zzyzx");
    expect(error).toBeNull();
    expect(at("results.0")).toMatchObject({
      primary_tool_slugs: [],
      related_tool_slugs: [],
      toolkits: [],
      execution_guidance: expect.stringContaining("No tool"),
    });
    expect(at("tool_schemas")).toEqual({});
    expect(at("next_steps_guidance")).toEqual([expect.stringContaining("nothing was found")]);
  });
});

test("queries are answered in their order, each tool's schema comes once", async () => {
  const session = await api.session("ann", { toolkits: { enable: ["gmail", "github"] } });
  const { at } = await search(session, "send an email", "create a github issue", "send emails");
  expect(at("results")).toMatchObject([
    { index: 1, use_case: "send an email", error: null },
    { index: 2, use_case: "create a github issue", toolkits: expect.arrayContaining(["github"]) },
    { index: 3, use_case: "send emails" },
  ]);
  const schemas = new Map<string, unknown>(Object.entries(Object(at("tool_schemas"))));
  for (const result of [0, 1, 2]) {
    for (const slug of Object(at(`results.${result}.primary_tool_slugs`))) {
      expect(schemas.get(slug)).toMatchObject({
        tool_slug: slug,
        hasFullSchema: true,
        input_schema: { type: "object" },
      });
    }
  }
  const brief = [...schemas.values()].filter((schema) => readPath(schema, "schemaRef"));
  expect(brief.length).toBeGreaterThan(0);
  for (const schema of brief) {
    expect(schema).toMatchObject({
      hasFullSchema: false,
      schemaRef: {
        tool: "COMPOSIO_GET_TOOL_SCHEMAS",
        args: { tool_slugs: [readPath(schema, "tool_slug")] },
      },
    });
    expect(schema).not.toHaveProperty("input_schema");
  }
});

test("each toolkit comes with how it is connected, and with what to do about it", async () => {
  const session = await api.session("ann", { toolkits: { enable: ["gmail", "outlook"] } });
  const account = await api.connect(session, "gmail");
  const { at } = await search(session, "send an email");
  expect(at("toolkit_connection_statuses")).toEqual(
    expect.arrayContaining([
      expect.objectContaining({
        toolkit: "gmail",
        has_active_connection: true,
        connection_details: {
          connected_account_id: account,
          auth_config_id: expect.stringMatching(/^ac_/),
        },
      }),
      expect.objectContaining({
        toolkit: "outlook",
        has_active_connection: false,
        status_message: expect.stringContaining("COMPOSIO_MANAGE_CONNECTIONS"),
      }),
    ]),
  );
  const steps = JSON.stringify(at("next_steps_guidance"));
  expect(steps).toContain("outlook");
  expect(steps).toContain("COMPOSIO_MULTI_EXECUTE_TOOL");
});

test("an agent that can't connect anything is told to ask the user", async () => {
  const session = await api.session("ann", { manage_connections: { enable: false } });
  const { answer } = await search(session, "send an email with gmail");
  expect(JSON.stringify(answer.body)).not.toContain("COMPOSIO_MANAGE_CONNECTIONS");
});

test("accounts to choose among come with a session that takes several", async () => {
  const session = await api.session("ann", {
    toolkits: { enable: ["gmail"] },
    multi_account: { enable: true, require_explicit_selection: true },
  });
  const first = await api.connect(session, "gmail");
  expect(
    (await search(session, "send an email")).at("toolkit_connection_statuses.0"),
  ).not.toHaveProperty("account_selection");
  const second = await api.connect(session, "gmail");
  await api.patch(`/connected_accounts/${first}`, { alias: "work" });
  expect(
    (await search(session, "send an email")).at("toolkit_connection_statuses.0"),
  ).toMatchObject({
    account_selection: "required",
    accounts: [
      { id: first, alias: "work", is_default: false, status: "active" },
      { id: second, is_default: true },
    ],
  });
});

test("known fields help where tools take them", async () => {
  const session = await api.session("ann", { toolkits: { enable: ["github"] } });
  const find = async (known_fields?: string) =>
    (
      await runMeta(api, session, "SEARCH_TOOLS", {
        queries: [{ use_case: "issue", known_fields }],
      })
    ).at("results.0.primary_tool_slugs.0");
  expect(await find("title: It breaks, body: When I click")).toBe("GITHUB_CREATE_AN_ISSUE");
  expect(await find("state: open")).toBe("GITHUB_LIST_REPOSITORY_ISSUES");
});

test("the id that correlates calls is given back, or made", async () => {
  const session = await api.session("ann");
  const queries = [{ use_case: "send an email" }];
  const { at } = await runMeta(api, session, "SEARCH_TOOLS", { queries, session: { id: "mine" } });
  expect(at("session")).toMatchObject({ id: "mine", generate_id: false });
  const made = await runMeta(api, session, "SEARCH_TOOLS", {
    queries,
    session: { generate_id: true },
  });
  expect(made.at("session")).toMatchObject({ id: session, generate_id: true });
});

test("the search route answers the same", async () => {
  const session = await api.session("ann", { toolkits: { enable: ["gmail", "github"] } });
  const { at } = await search(session, "send an email");
  const answer = await api.post(`/tool_router/session/${session}/search`, {
    queries: [{ use_case: "send an email" }],
  });
  expect(answer).toMatchObject({ status: 200, body: { success: true, error: null } });
  expect(readPath(answer.body, "results")).toEqual(at("results"));
  expect(readPath(answer.body, "tool_schemas")).toEqual(at("tool_schemas"));
});
