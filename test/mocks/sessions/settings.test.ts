// @vitest-environment node
import { describe, expect, test } from "vitest";
import { mockApi, readPath } from "../fixtures/mockApi.ts";
import { taggedCatalog } from "./taggedCatalog.ts";

const api = mockApi({
  catalog: [
    ...taggedCatalog,
    {
      slug: "mail",
      name: "Mail",
      description: "Letters",
      logo: "data:image/svg+xml,<svg/>",
      categories: [],
      authSchemes: ["OAUTH2"],
      managedAuthSchemes: ["OAUTH2"],
      noAuth: false,
      tools: [],
    },
  ],
});

const create = (config: object) => api.post("/tool_router/session", { user_id: "ann", ...config });

describe("tools that a filter or a preload names", () => {
  test("must exist in their toolkit, and those that do not are listed", async () => {
    for (const list of [
      { enable: ["ALPHA_1", "ALPHA_TYPO", "BETA_1"] },
      { disable: ["ALPHA_TYPO", "BETA_1"] },
    ]) {
      expect(await create({ tools: { alpha: list } })).toMatchObject({
        status: 400,
        body: {
          error: {
            code: 4300,
            slug: "ToolRouterV2_BadRequest",
            errors: [expect.stringContaining("ALPHA_TYPO"), expect.stringContaining("BETA_1")],
          },
        },
      });
    }
    expect((await create({ tools: { alpha: ["ALPHA_1"] } })).status).toBe(201);
  });

  test("that every toolkit has are too much to preload, unless the session says which", async () => {
    const preload = { tools: "all" };
    for (const config of [
      { preload },
      { preload, toolkits: { disable: ["alpha"] } },
      { preload, tags: { disable: ["destructiveHint"] } },
      { preload, tools: { alpha: { disable: ["ALPHA_1"] } } },
    ]) {
      expect(await create(config)).toMatchObject({ status: 400, body: { error: { code: 4300 } } });
    }
    const session = (await create({ preload, toolkits: { enable: ["alpha"] } })).text("session_id");
    const patch = (change: object) => api.patch(`/tool_router/session/${session}`, change);
    expect((await patch({ toolkits: { disable: ["beta"] } })).status).toBe(400);
    expect((await patch({ search: { enable: false } })).status).toBe(200);
    expect((await patch({ toolkits: { disable: ["beta"] }, preload: {} })).status).toBe(200);
  });
});

describe("a warning about preloaded tools", () => {
  const code = "PRELOAD_TOOLS_HIGH_CONTEXT_USAGE";
  const warnings = async (config: object) => readPath((await create(config)).body, "warnings");

  test("comes with more than twenty of them, and says how many there are", async () => {
    const alpha = taggedCatalog[0]?.tools.map(({ slug }) => slug) ?? [];
    const beta = taggedCatalog[1]?.tools.map(({ slug }) => slug) ?? [];
    const twenty = [...alpha, ...beta].slice(0, 20);
    expect(await warnings({ preload: { tools: twenty } })).toBeUndefined();
    expect(await warnings({ preload: { tools: [...twenty, "BETA_15"] } })).toEqual([
      { code, message: expect.stringContaining("21") },
    ]);
    const all = { preload: { tools: "all" }, toolkits: { enable: ["alpha", "beta"] } };
    expect(await warnings(all)).toMatchObject([{ code }]);
  });

  test("comes and goes as the session is read and changed", async () => {
    const config = { preload: { tools: "all" }, toolkits: { enable: ["alpha", "beta"] } };
    const session = (await create(config)).text("session_id");
    const read = await api.get(`/tool_router/session/${session}`);
    expect(read.list("warnings")).toMatchObject([{ code }]);
    const changed = await api.patch(`/tool_router/session/${session}`, { tags: ["readOnlyHint"] });
    expect(changed.body).not.toHaveProperty("warnings");
  });
});

describe("the callback of a session", () => {
  const callback_url = "https://app.test/done?tab=apps";

  /** Where a finished link sends its user. */
  async function callbackOf(linked: { text(path: string): string }) {
    const path = `/__mock__/links/${linked.text("link_token")}/complete`;
    return (await api.post(path, { outcome: "approve" })).text("callback_url");
  }

  test("is where links lead that have none of their own", async () => {
    const session = await api.session("ann", { manage_connections: { callback_url } });
    const link = (body: object) =>
      api.post(`/tool_router/session/${session}/link`, { toolkit: "mail", ...body });
    const back = new URL(await callbackOf(await link({})));
    expect(back.origin + back.pathname).toBe("https://app.test/done");
    expect(back.searchParams.get("tab")).toBe("apps");
    expect(back.searchParams.get("status")).toBe("success");
    const own = await callbackOf(await link({ callback_url: "https://other.test/" }));
    expect(new URL(own).origin).toBe("https://other.test");
  });

  test("must be an address", async () => {
    for (const wrong of ["/done", "javascript:alert(1)", "nonsense"]) {
      expect(await create({ manage_connections: { callback_url: wrong } })).toMatchObject({
        status: 400,
        body: {
          error: {
            code: 10400,
            errors: [expect.stringContaining("manage_connections.callback_url")],
          },
        },
      });
    }
  });
});

describe("the version of a configuration", () => {
  test("that a change expects must be the live one, or nothing is written", async () => {
    const session = await api.session("ann");
    const path = `/tool_router/session/${session}`;
    const change = (expected_config_version: number, toolkit: string) =>
      api.patch(path, { expected_config_version, toolkits: { enable: [toolkit] } });
    expect(await change(1, "alpha")).toMatchObject({ status: 200, body: { config_version: 2 } });
    expect(await change(1, "beta")).toMatchObject({
      status: 409,
      body: { error: { status: 409, message: expect.stringContaining("2") } },
    });
    expect((await api.get(path)).body).toMatchObject({
      config_version: 2,
      config: { toolkits: { enabled: ["alpha"] } },
    });
    expect(await change(2, "beta")).toMatchObject({ status: 200, body: { config_version: 3 } });
  });
});

test("search and running many tools at once can be switched off, each for itself", async () => {
  const own = async (config: object) => (await create(config)).list("tool_router_tools");
  const noSearch = await own({ search: { enable: false } });
  expect(noSearch).not.toContain("COMPOSIO_SEARCH_TOOLS");
  expect(noSearch).not.toContain("COMPOSIO_GET_TOOL_SCHEMAS");
  expect(noSearch).toContain("COMPOSIO_MULTI_EXECUTE_TOOL");
  const noMulti = await own({ execute: { enable_multi_execute: false } });
  expect(noMulti).not.toContain("COMPOSIO_MULTI_EXECUTE_TOOL");
  expect(noMulti).toContain("COMPOSIO_SEARCH_TOOLS");
});
