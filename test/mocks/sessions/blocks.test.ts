// @vitest-environment node
import { describe, expect, test } from "vitest";
import { mockApi, ORIGIN, readPath } from "../fixtures/mockApi.ts";

const api = mockApi();

const create = (config: object) => api.post("/tool_router/session", { user_id: "ann", ...config });
const configOf = async (id: string) =>
  readPath((await api.get(`/tool_router/session/${id}`)).body, "config");
const patch = (id: string, body: object) => api.patch(`/tool_router/session/${id}`, body);

/** Something other than the default for each block. */
const blocks = {
  toolkits: { enable: ["gmail", "github"] },
  tools: { github: { enable: ["GITHUB_LIST"] } },
  tags: { enable: ["readOnlyHint"] },
  auth_configs: {},
  connected_accounts: {},
  preload: { tools: ["GMAIL_LIST"] },
  manage_connections: { enable: false, callback_url: "https://app.test/done" },
  workbench: { enable: false },
  multi_account: { enable: false },
  search: { enable: false },
  execute: { enable_multi_execute: false },
  experimental: { fast_mode: true, link_url_overwrite: "https://links.app.test" },
};

test("null brings the default of each of the twelve blocks back", async () => {
  const initial = await configOf(await api.session("ann"));
  const off = { enable: false, require_explicit_selection: false };
  for (const name of Object.keys(blocks)) {
    const id = await api.session("ann", blocks);
    const others = Object.keys(blocks).filter((other) => other !== name);
    const before = await configOf(id);
    const changed = readPath((await patch(id, { [name]: null })).body, "config");
    const expected = name === "multi_account" ? off : readPath(initial, name);
    expect(readPath(changed, name)).toEqual(expected);
    for (const other of others) expect(readPath(changed, other)).toEqual(readPath(before, other));
  }
  const id = await api.session("ann", blocks);
  const all = Object.fromEntries(Object.keys(blocks).map((name) => [name, null]));
  expect(readPath((await patch(id, all)).body, "config")).toEqual({
    ...Object(initial),
    multi_account: off,
  });
});

test.each([
  ["manage_connections", "callback_url", "https://app.test/done"],
  ["manage_connections", "enable_connection_removal", false],
  ["multi_account", "max_accounts_per_toolkit", 3],
])("null clears %s.%s alone", async (block, leaf, value) => {
  const id = await api.session("ann", { [block]: { enable: true, [leaf]: value } });
  const changed = await patch(id, { [block]: { [leaf]: null } });
  expect(changed.status).toBe(200);
  expect(readPath(changed.body, `config.${block}`)).not.toHaveProperty(leaf);
  expect(readPath(changed.body, `config.${block}`)).toMatchObject(
    block === "multi_account" ? { enable: true } : { enabled: true },
  );
});

test.each(["permissions", "link_url_overwrite", "fast_mode", "submit_feedback"])(
  "null clears experimental.%s",
  async (leaf) => {
    const id = await api.session("ann");
    expect((await patch(id, { experimental: { [leaf]: null } })).status).toBe(200);
  },
);

/** What is wrong, and the field that is named. */
const wrong: [object, string][] = [
  [{ manage_connections: { enabled: false } }, "manage_connections.enabled"],
  [{ manage_connections: true }, "manage_connections"],
  [{ manage_connections: { callback_url: "" } }, "manage_connections.callback_url"],
  [{ workbench: [] }, "workbench"],
  [{ sandbox: { enabled: false } }, "sandbox.enabled"],
  [{ workbench: { auto_offload_threshold: 1e300 } }, "workbench.auto_offload_threshold"],
  [{ multi_account: { enabled: true } }, "multi_account.enabled"],
  [{ multi_account: [] }, "multi_account"],
  [{ preload: ["GMAIL_LIST"] }, "preload"],
  [{ preload: { tool: [] } }, "preload.tool"],
  [{ search: { enabled: false } }, "search.enabled"],
  [{ search: [] }, "search"],
  [{ execute: { enable: false } }, "execute.enable"],
  [{ auth_configs: [] }, "auth_configs"],
  [{ connected_accounts: [] }, "connected_accounts"],
  [{ tools: [] }, "tools"],
  [{ toolkits: { enabled: ["gmail"] } }, "toolkits"],
  [{ toolkits: { enable: ["gmail"], disable: [] } }, "toolkits"],
  [{ tags: { enabled: [] } }, "tags"],
  [{ tags: ["writeHint"] }, "tags"],
  [{ experimental: { fast: true } }, "experimental.fast"],
  [{ experimental: [] }, "experimental"],
  [{ instant: true }, "instant"],
  [{ proxy_execute: {} }, "proxy_execute.enable"],
  [{ hooks: [] }, "hooks"],
];

test.each(wrong)("%j is refused, and widens nothing", async (config, field) => {
  const refused = {
    status: 400,
    body: {
      error: {
        code: 10400,
        errors: expect.arrayContaining([expect.stringMatching(new RegExp(`^${field}[:.]`))]),
      },
    },
  };
  expect(await create(config)).toMatchObject(refused);
  const id = await api.session("ann", blocks);
  const before = await configOf(id);
  expect(await patch(id, config)).toMatchObject(refused);
  expect(await configOf(id)).toEqual(before);
});

test("a sandbox is a workbench by another name, and not both come at once", async () => {
  const session = await create({ sandbox: { enable: false, sandbox_size: "large" } });
  expect(session.body).toMatchObject({
    config: { workbench: { enable: false, sandbox_size: "large" } },
  });
  expect(session.list("tool_router_tools")).not.toContain("COMPOSIO_REMOTE_WORKBENCH");
  expect((await create({ sandbox: {}, workbench: {} })).status).toBe(400);
  const id = session.text("session_id");
  expect((await patch(id, { sandbox: null })).body).not.toHaveProperty("config.workbench");
});

test("several accounts are off in one form", async () => {
  for (const block of [
    { enable: false, max_accounts_per_toolkit: 3 },
    { enable: false, require_explicit_selection: true },
  ]) {
    expect(await create({ multi_account: block })).toMatchObject({
      status: 400,
      body: { error: { code: 4300, errors: [expect.stringContaining("multi_account.")] } },
    });
  }
  const id = await api.session("ann", {
    multi_account: { enable: true, max_accounts_per_toolkit: 3, require_explicit_selection: true },
  });
  expect((await patch(id, { multi_account: { enable: false } })).body).toMatchObject({
    config: { multi_account: { enable: false, require_explicit_selection: false } },
  });
  expect(readPath(await configOf(id), "multi_account")).not.toHaveProperty(
    "max_accounts_per_toolkit",
  );
});

describe("what is preloaded", () => {
  test.each([
    ["is not there", { preload: { tools: ["NOWHERE"] } }],
    ["is the caller's own", { preload: { tools: ["LOCAL_GREET"] } }],
    ["is left out", { preload: { tools: ["GMAIL_LIST"] }, toolkits: { enable: ["github"] } }],
    [
      "comes with several accounts",
      { preload: { tools: ["GMAIL_LIST"] }, multi_account: { enable: true } },
    ],
  ])("is refused when it %s", async (_why, config) => {
    expect(await create(config)).toMatchObject({
      status: 400,
      body: { error: { code: 4300, errors: [expect.stringContaining("preload.tools")] } },
    });
  });

  test("keeps a session from being narrowed around it", async () => {
    const id = await api.session("ann", { preload: { tools: ["GMAIL_LIST"] } });
    const before = await configOf(id);
    expect((await patch(id, { toolkits: { enable: ["github"] } })).status).toBe(400);
    expect(await configOf(id)).toEqual(before);
    expect((await patch(id, { toolkits: { enable: ["github"] }, preload: null })).status).toBe(200);
  });

  test("goes before the session's own tools", async () => {
    const session = await create({ preload: { tools: ["GMAIL_LIST"] } });
    const slugs = session.list("tool_router_tools");
    expect(slugs.indexOf("GMAIL_LIST")).toBe(0);
    expect(slugs).toContain("COMPOSIO_SEARCH_TOOLS");
  });
});

test("instant use is kept under both of its names", async () => {
  const session = await create({ premium_usage: { toolkits: { enable: ["exa"] } } });
  const block = { toolkits: { enabled: ["exa"] } };
  expect(session.body).toMatchObject({ config: { instant: block, premium_usage: block } });
  const id = session.text("session_id");
  expect((await patch(id, { instant: { return_instant_charge: true } })).body).toMatchObject({
    config: { instant: { ...block, return_instant_charge: true } },
  });
  expect((await patch(id, { instant: false })).body).toMatchObject({ config: { instant: false } });
});

test("under v3 a pin is one id, and the lists stand beside it", async () => {
  const plain = await api.session("ann");
  const gmail = await api.connect(plain, "gmail");
  const v3 = (method: string, path: string, body?: object) =>
    api.send(`${ORIGIN}/api/v3/tool_router/session${path}`, {
      method,
      headers: { "x-api-key": "any" },
      body: body === undefined ? null : JSON.stringify(body),
    });
  const session = await v3("POST", "", { user_id: "ann", connected_accounts: { gmail } });
  const pins = {
    config: { connected_accounts: { gmail }, all_connected_accounts: { gmail: [gmail] } },
  };
  expect(session.body).toMatchObject(pins);
  const id = session.text("session_id");
  expect((await v3("GET", `/${id}`)).body).toMatchObject(pins);
  expect(await configOf(id)).toMatchObject({ connected_accounts: { gmail: [gmail] } });
  expect(await configOf(id)).not.toHaveProperty("all_connected_accounts");
});

test("toolkits are named in any case", async () => {
  const session = await create({
    toolkits: { enable: ["GMAIL"] },
    tools: { Gmail: ["GMAIL_LIST"] },
  });
  expect(session.body).toMatchObject({
    config: { toolkits: { enabled: ["gmail"] }, tools: { gmail: { enabled: ["GMAIL_LIST"] } } },
  });
  const id = session.text("session_id");
  expect((await api.post(`/tool_router/session/${id}/link`, { toolkit: "GMAIL" })).status).toBe(
    201,
  );
});

test("links of a session open below its own address", async () => {
  const id = await api.session("ann", blocks);
  const link = await api.post(`/tool_router/session/${id}/link`, { toolkit: "gmail" });
  expect(link.text("redirect_url")).toBe(`https://links.app.test/link/${link.text("link_token")}`);
  expect(
    (await create({ experimental: { link_url_overwrite: "javascript:alert(1)" } })).status,
  ).toBe(400);
});

test("the assistive prompt knows the user's time zone", async () => {
  const session = await create({
    experimental: { assistive_prompt_config: { user_timezone: "Europe/Vienna" } },
  });
  expect(session.text("experimental.assistive_prompt")).toContain("Europe/Vienna");
});
