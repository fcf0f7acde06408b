// @vitest-environment node
import { describe, expect, test } from "vitest";
import { HOST_ROOT, mockApi, ORIGIN, readPath } from "../fixtures/mockApi.ts";

const api = mockApi();

const config = async (id: string) =>
  readPath((await api.get(`/tool_router/session/${id}`)).body, "config");

test("an empty session has every toolkit, and the tools of a session", async () => {
  const created = await api.post("/tool_router/session", { user_id: "ann" });
  const id = created.text("session_id");
  expect(created).toMatchObject({
    status: 201,
    body: { session_id: expect.stringMatching(/^trs_/) },
  });
  expect(created.body).toEqual({
    session_id: id,
    config: {
      user_id: "ann",
      auth_configs: {},
      connected_accounts: {},
      manage_connections: { enabled: true },
      preload: { tools: [] },
      search: { enable: true },
      execute: { enable_multi_execute: true },
      instant: false,
      premium_usage: false,
    },
    config_version: 1,
    experimental: { assistive_prompt: expect.stringContaining("COMPOSIO_SEARCH_TOOLS") },
    mcp: { type: "http", url: `${ORIGIN}/tool_router/${id}/mcp` },
    tool_router_tools: [
      "COMPOSIO_SEARCH_TOOLS",
      "COMPOSIO_GET_TOOL_SCHEMAS",
      "COMPOSIO_MULTI_EXECUTE_TOOL",
      "COMPOSIO_MANAGE_CONNECTIONS",
      "COMPOSIO_REMOTE_WORKBENCH",
      "COMPOSIO_REMOTE_BASH_TOOL",
    ],
  });
  // The prompt comes once.
  const { experimental: _, ...rest } = Object(created.body);
  expect((await api.get(`/tool_router/session/${id}`)).body).toEqual(rest);
});

test("a host's own route answers like the platform's", async () => {
  const created = await api.send(`${HOST_ROOT}/tool_router/session`, {
    method: "POST",
    body: JSON.stringify({ user_id: "ann" }),
  });
  const id = created.text("session_id");
  expect(created.text("mcp.url")).toBe(`https://app.test/tool_router/${id}/mcp`);
  expect((await api.get(`/tool_router/session/${id}`)).status).toBe(200);
});

test("a pin may be one id or a list; answers always have lists", async () => {
  const account = await api.connect(await api.session("ann"), "gmail");
  for (const gmail of [account, [account]]) {
    const id = await api.session("ann", { connected_accounts: { gmail } });
    expect(await config(id)).toMatchObject({ connected_accounts: { gmail: [account] } });
  }
  const unpinned = await api.session("ann", { connected_accounts: { gmail: [] } });
  expect(await config(unpinned)).toMatchObject({ connected_accounts: {} });
});

test("a session that takes several accounts may pin several", async () => {
  const ann = await api.session("ann");
  const gmail = [await api.connect(ann, "gmail"), await api.connect(ann, "gmail")];
  const id = await api.session("ann", {
    connected_accounts: { gmail },
    multi_account: { enable: true, max_accounts_per_toolkit: 2 },
  });
  expect(await config(id)).toMatchObject({ connected_accounts: { gmail } });
});

describe("a change", () => {
  const patch = async (id: string, body: object) => {
    const answer = await api.patch(`/tool_router/session/${id}`, body);
    expect(answer.status).toBe(200);
    return readPath(answer.body, "config");
  };

  test("keeps what it leaves out", async () => {
    const account = await api.connect(await api.session("ann"), "gmail");
    const id = await api.session("ann", {
      toolkits: { enable: ["gmail", "github"] },
      connected_accounts: { gmail: account },
      manage_connections: { enable: true, callback_url: "https://app.test/done" },
      tags: ["readOnlyHint"],
    });
    const before = await config(id);
    expect(await patch(id, {})).toEqual(before);
    expect(await patch(id, { search: { enable: false } })).toEqual({
      ...Object(before),
      search: { enable: false },
    });
  });

  test("replaces toolkits, tools, tags, preload, auth configs and pins as a whole", async () => {
    const ann = await api.session("ann");
    const gmail = await api.connect(ann, "gmail");
    const github = await api.connect(ann, "github");
    const authConfig = async (slug: string) => {
      const made = await api.post("/auth_configs", { toolkit: { slug } });
      return made.text("auth_config.id");
    };
    const [forGmail, forGithub] = [await authConfig("gmail"), await authConfig("github")];
    const id = await api.session("ann", {
      toolkits: { disable: ["exa"] },
      connected_accounts: { gmail },
      auth_configs: { gmail: forGmail },
      tools: { gmail: { enable: ["GMAIL_LIST"] } },
      tags: { disable: ["destructiveHint"] },
      preload: { tools: ["GMAIL_LIST"] },
    });
    expect(
      await patch(id, {
        toolkits: { enable: ["github"] },
        connected_accounts: { github: [github] },
        auth_configs: { github: forGithub },
        tools: { github: { tags: ["readOnlyHint"] } },
        tags: ["openWorldHint"],
        preload: { tools: "all" },
      }),
    ).toMatchObject({
      toolkits: { enabled: ["github"] },
      connected_accounts: { github: [github] },
      auth_configs: { github: forGithub },
      tools: { github: { tags: { enabled: ["readOnlyHint"] } } },
      tags: { enabled: ["openWorldHint"] },
      preload: { tools: "all" },
    });
    const after = await config(id);
    expect(Object.keys(Object(readPath(after, "connected_accounts")))).toEqual(["github"]);
    expect(Object.keys(Object(readPath(after, "auth_configs")))).toEqual(["github"]);
  });

  test("merges what is switched on and off, and null clears it", async () => {
    const id = await api.session("ann", {
      manage_connections: { enable: false, callback_url: "https://app.test/done" },
      workbench: { enable: true, auto_offload_threshold: 5 },
      multi_account: { enable: true, max_accounts_per_toolkit: 3 },
    });
    expect(
      await patch(id, {
        manage_connections: { enable: true },
        workbench: { enable: false },
        multi_account: { require_explicit_selection: true },
      }),
    ).toMatchObject({
      manage_connections: { enabled: true, callback_url: "https://app.test/done" },
      workbench: { enable: false, auto_offload_threshold: 5 },
      multi_account: {
        enable: true,
        max_accounts_per_toolkit: 3,
        require_explicit_selection: true,
      },
    });
    const cleared = await patch(id, {
      manage_connections: null,
      workbench: null,
      multi_account: null,
      connected_accounts: null,
      experimental: null,
    });
    expect(cleared).toMatchObject({
      manage_connections: { enabled: true },
      connected_accounts: {},
    });
    expect(cleared).not.toHaveProperty("workbench");
    expect(readPath(cleared, "multi_account")).toEqual({
      enable: false,
      require_explicit_selection: false,
    });
    expect(readPath(cleared, "manage_connections")).toEqual({ enabled: true });
  });

  test("to an empty allowlist denies all", async () => {
    const id = await api.session("ann");
    await patch(id, { toolkits: { enable: [] } });
    expect(await api.get(`/tool_router/session/${id}/toolkits`)).toMatchObject({
      body: { items: [], total_items: 0, total_pages: 0, next_cursor: null },
    });
  });

  test("with a key that is unknown is refused as a whole", async () => {
    const id = await api.session("ann");
    expect(
      await api.patch(`/tool_router/session/${id}`, { toolkits: { enable: [] }, nonsense: 1 }),
    ).toMatchObject({ status: 400, body: { error: { code: 10400 } } });
    expect(await config(id)).not.toHaveProperty("toolkits");
  });

  test("of other things goes through although a pin has died", async () => {
    const account = await api.connect(await api.session("ann"), "gmail");
    const id = await api.session("ann", { connected_accounts: { gmail: account } });
    await api.delete(`/connected_accounts/${account}`);
    await patch(id, { toolkits: { enable: ["github"] } });
    expect(
      await api.patch(`/tool_router/session/${id}`, { connected_accounts: { gmail: account } }),
    ).toMatchObject({ status: 400, body: { error: { code: 4306 } } });
  });

  test("counts the version up, and the history has each one once, newest first", async () => {
    const id = await api.session("ann");
    await patch(id, { toolkits: { enable: ["gmail"] } });
    await patch(id, { toolkits: { enable: ["github"] } });
    const history = await api.get(`/tool_router/session/${id}/config_history?limit=2`);
    expect(history.body).toMatchObject({
      total_items: 3,
      items: [
        { version: 3, is_current: true, config: { toolkits: { enabled: ["github"] } } },
        { version: 2, is_current: false, config: { toolkits: { enabled: ["gmail"] } } },
      ],
    });
    const rest = await api.get(
      `/tool_router/session/${id}/config_history?cursor=${history.text("next_cursor")}`,
    );
    expect(rest.list("items")).toMatchObject([{ version: 1, is_current: false }]);
  });
});

describe("a session's own tools", () => {
  const tools = async (settings: object) => {
    const created = await api.post("/tool_router/session", { user_id: "ann", ...settings });
    const names = created.list("tool_router_tools");
    const listed = await api.get(
      `/tool_router/session/${created.text("session_id")}/tools?limit=500`,
    );
    expect(listed.list("items").map((item) => readPath(item, "slug"))).toEqual(names);
    for (const item of listed.list("items")) {
      expect(item).toMatchObject({ tags: expect.any(Array), input_parameters: { type: "object" } });
    }
    return names;
  };

  test("are switched on and off by its configuration", async () => {
    const managed = "COMPOSIO_MANAGE_CONNECTIONS";
    const wait = "COMPOSIO_WAIT_FOR_CONNECTIONS";
    expect(await tools({ manage_connections: { enable: false } })).not.toContain(managed);
    expect(await tools({ manage_connections: { enable_wait_for_connections: true } })).toContain(
      wait,
    );
    expect(
      await tools({ manage_connections: { enable: false, enable_wait_for_connections: true } }),
    ).not.toContain(wait);
    const noWorkbench = await tools({ workbench: { enable: false } });
    expect(noWorkbench).not.toContain("COMPOSIO_REMOTE_WORKBENCH");
    expect(noWorkbench).not.toContain("COMPOSIO_REMOTE_BASH_TOOL");
    expect(noWorkbench).toContain("COMPOSIO_SEARCH_TOOLS");
  });

  test("come with the app tools that it preloads, as far as its filters allow", async () => {
    const direct = { search: { enable: false }, execute: { enable_multi_execute: false } };
    const apps = async (settings: object) =>
      (await tools({ ...direct, ...settings })).filter((name) => !/^COMPOSIO/.test(String(name)));
    const github = { toolkits: { enable: ["github", "gmail"] }, preload: { tools: "all" } };
    expect(await apps(github)).toEqual(["GMAIL_LIST", "GITHUB_LIST", "GITHUB_CREATE_ISSUE"]);
    expect(await apps({ ...github, tags: ["readOnlyHint"] })).toEqual([
      "GMAIL_LIST",
      "GITHUB_LIST",
    ]);
    expect(
      await apps({
        ...github,
        tags: ["readOnlyHint"],
        tools: { github: { tags: { disable: ["readOnlyHint"] } }, gmail: { disable: [] } },
      }),
    ).toEqual(["GMAIL_LIST", "GITHUB_CREATE_ISSUE"]);
    expect(await apps({ preload: { tools: ["EXA_LIST"] } })).toEqual(["EXA_LIST"]);
  });
});
