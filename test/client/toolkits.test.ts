// @vitest-environment node
import type { ConnectedAccountStatus, Session } from "tool-router-react/client";
import { beforeEach, expect, test } from "vitest";
import { json, standInApi } from "./support/api.ts";
import { wireDetail, wirePage, wireSession, wireToolkit } from "./support/wire.ts";

const api = standInApi();
let session: Session;

beforeEach(async () => {
  api.answers(json(wireSession));
  session = await api.client().use("trs_1");
  api.requests.length = 0;
});

test("a session lists its toolkits with their connections", async () => {
  api.answers(json(wirePage([wireToolkit], "Mi0yMA==")));
  const page = await session.toolkits();
  expect(api.requests).toMatchObject([
    { method: "GET", path: "/tool_router/session/trs_1/toolkits", query: {} },
  ]);
  expect(page).toEqual({
    items: [
      {
        slug: "github",
        name: "GitHub",
        description: "Code hosting.",
        logo: "https://logos.test/github.svg",
        enabled: true,
        isNoAuth: false,
        managedAuthSchemes: ["OAUTH2"],
        connection: {
          isActive: true,
          authConfig: { id: "ac_1", mode: "OAUTH2", authScheme: "OAUTH2", isComposioManaged: true },
          connectedAccount: { id: "ca_1", status: "ACTIVE", createdAt: "2026-01-02T03:04:05.000Z" },
        },
      },
    ],
    cursor: "Mi0yMA==",
    totalPages: 1,
    totalItems: 1,
  });
});

test("search, filters and paging go out as the platform reads them", async () => {
  api.answers(json(wirePage([])));
  await session.toolkits({
    search: "mail & co",
    isConnected: true,
    toolkits: ["gmail", "outlook"],
    limit: 50,
    cursor: "Mi0yMA==",
  });
  expect(api.requests[0]?.query).toEqual({
    search: "mail & co",
    is_connected: "true",
    toolkits: "gmail,outlook",
    limit: "50",
    cursor: "Mi0yMA==",
  });
});

test("an empty search asks for everything, and no toolkits at all asks for nothing", async () => {
  api.answers(json(wirePage([wireToolkit])));
  await session.toolkits({ search: "" });
  expect(api.requests[0]?.query).toEqual({});
  await expect(session.toolkits({ toolkits: [] })).resolves.toMatchObject({
    items: [],
    totalItems: 0,
  });
  expect(api.requests).toHaveLength(1);
});

test.each([[null], [""], [undefined]])(
  "the last page (cursor %j) has the cursor undefined",
  async (cursor) => {
    api.answers(json({ ...wirePage([]), next_cursor: cursor }));
    expect(await session.toolkits()).toHaveProperty("cursor", undefined);
  },
);

test("a cursor under the name that older SDKs gave it is found", async () => {
  api.answers(json({ items: [], total_items: 40, total_pages: 2, nextCursor: "Mi0yMA==" }));
  expect(await session.toolkits()).toMatchObject({ cursor: "Mi0yMA==" });
});

test("a toolkit that was never connected has a connection to look into all the same", async () => {
  api.answers(json(wirePage([{ ...wireToolkit, connected_account: null }])));
  const [toolkit] = (await session.toolkits()).items;
  expect(toolkit?.connection).toStrictEqual({
    isActive: false,
    authConfig: undefined,
    connectedAccount: undefined,
  });
});

test.each<ConnectedAccountStatus>([
  "INITIALIZING",
  "INITIATED",
  "FAILED",
  "EXPIRED",
  "INACTIVE",
  "REVOKED",
])("an account that is %s is not active", async (status) => {
  const { user_id: _, ...account } = wireToolkit.connected_account;
  api.answers(json(wirePage([{ ...wireToolkit, connected_account: { ...account, status } }])));
  const [toolkit] = (await session.toolkits()).items;
  expect(toolkit?.connection).toMatchObject({ isActive: false, connectedAccount: { status } });
});

test("a status of a later platform costs neither the page nor anybody's trust", async () => {
  const connected_account = { ...wireToolkit.connected_account, status: "HIBERNATING" };
  api.answers(json(wirePage([wireToolkit, { ...wireToolkit, connected_account }])));
  const { items } = await session.toolkits();
  expect(items[1]?.connection).toMatchObject({
    isActive: false,
    connectedAccount: { status: "INACTIVE" },
  });
});

test.each([
  ["https://logos.test/a.svg", true],
  ["http://logos.test/a.svg", true],
  ["/logos/a.svg", true],
  ["data:image/svg+xml,%3Csvg/%3E", true],
  ["javascript:alert(1)", false],
  [" javascript:alert(1)", false],
  ["data:text/html,<script>", false],
  ["blob:https://host.test/1", false],
  ["file:///etc/passwd", false],
  ["", false],
  [null, false],
])("the logo %j is given on: %j", async (logo, isGiven) => {
  api.answers(json(wirePage([{ ...wireToolkit, meta: { ...wireToolkit.meta, logo } }])));
  const [toolkit] = (await session.toolkits()).items;
  expect(toolkit?.logo).toBe(isGiven ? logo : undefined);
  expect(toolkit).toHaveProperty("logo");
});

test("a toolkit's detail has its schemes and what they ask for", async () => {
  api.answers(json(wireDetail));
  const detail = await api.client().toolkits.get("exa");
  expect(api.requests).toMatchObject([{ method: "GET", path: "/toolkits/exa" }]);
  expect(detail).toEqual({
    slug: "exa",
    name: "Exa",
    description: "Web search.",
    logo: "data:image/svg+xml,%3Csvg/%3E",
    isNoAuth: false,
    managedAuthSchemes: [],
    categories: [{ slug: "search", name: "Search" }],
    toolsCount: 4,
    authSchemes: [
      {
        mode: "API_KEY",
        name: "exa_api_key",
        authConfigFields: { required: [], optional: [] },
        connectedAccountFields: {
          required: [
            {
              name: "generic_api_key",
              displayName: "API key",
              description: "From your dashboard.",
              type: "string",
              required: true,
            },
          ],
          optional: [
            {
              name: "base_url",
              displayName: "Base URL",
              description: "",
              type: "string",
              required: false,
              default: "https://api.exa.test",
            },
          ],
        },
      },
    ],
  });
});

test("a detail tells managed schemes, and a toolkit that needs no connection", async () => {
  const [scheme] = wireDetail.auth_config_details;
  api.answers(
    json({ ...wireDetail, composio_managed_auth: [{ mode: "OAUTH2", scopes: { available: [] } }] }),
    json({ ...wireDetail, auth_config_details: [{ ...scheme, mode: "NO_AUTH" }] }),
    json({ ...wireDetail, auth_config_details: undefined }),
  );
  const { toolkits } = api.client();
  expect(await toolkits.get("github")).toMatchObject({
    managedAuthSchemes: ["OAUTH2"],
    isNoAuth: false,
  });
  expect(await toolkits.get("hackernews")).toMatchObject({ isNoAuth: true });
  expect(await toolkits.get("odd")).toMatchObject({ isNoAuth: false, authSchemes: [] });
});
