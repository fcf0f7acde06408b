// @vitest-environment node
import { expect, test } from "vitest";
import { mockApi, readPath } from "../fixtures/mockApi.ts";

const api = mockApi();
const save = (body: object) => api.post("/__mock__/session_configs", body);
const create = (experimental: object, rest: object = {}) =>
  api.post("/tool_router/session", { user_id: "ann", experimental, ...rest });

const support = {
  id: "sc_support",
  name: "Support",
  description: "What the support team may use",
  config: { toolkits: { enable: ["gmail"] }, tags: ["readOnlyHint"] },
};

test("a session takes its filters from a saved configuration, and says from which", async () => {
  await save(support);
  const session = await create({ session_config_id: "sc_support" });
  const says = {
    config: { toolkits: { enabled: ["gmail"] }, tags: { enabled: ["readOnlyHint"] } },
    experimental: { source_session_config: { id: "sc_support" } },
  };
  expect(session).toMatchObject({ status: 201, body: says });
  const path = `/tool_router/session/${session.text("session_id")}`;
  expect((await api.get(path)).body).toMatchObject(says);
  const changed = await api.patch(path, { toolkits: { enable: ["github"] } });
  expect(changed.body).toMatchObject({
    ...says,
    config: { toolkits: { enabled: ["github"] }, tags: { enabled: ["readOnlyHint"] } },
  });
  const back = await api.patch(path, { experimental: { session_config_id: "sc_support" } });
  expect(back.body).toMatchObject(says);
  const plain = await api.get(`/tool_router/session/${await api.session("ann")}`);
  expect(plain.body).not.toHaveProperty("experimental");
});

test("saved configurations are listed and read", async () => {
  await save(support);
  await save({ name: "Old", archived: true });
  const list = await api.get("/tool_router/session_configs");
  expect(list.list("items")).toEqual([
    {
      id: "sc_support",
      name: "Support",
      archived: false,
      created_at: expect.any(String),
      updated_at: expect.any(String),
    },
  ]);
  expect((await api.get("/tool_router/session_configs?archived=true")).list("items")).toMatchObject(
    [{ name: "Old", archived: true }],
  );
  expect((await api.get("/tool_router/session_configs/sc_support")).body).toMatchObject({
    description: "What the support team may use",
    config: { toolkits: { enable: ["gmail"] }, tags: { enable: ["readOnlyHint"] } },
  });
});

test("a saved configuration is read in the words of requests, so that it can be sent again", async () => {
  const config = {
    toolkits: { disable: ["exa"] },
    tools: {
      gmail: { enable: ["GMAIL_LIST"] },
      github: { tags: { disable: ["destructiveHint"] }, require_approval: ["GITHUB_LIST"] },
    },
    tags: { disable: ["destructiveHint"] },
  };
  const id = (await save({ name: "Careful", config })).text("id");
  expect(readPath((await api.get(`/tool_router/session_configs/${id}`)).body, "config")).toEqual(
    config,
  );
});

test("saved configurations are searched by name, of which there is one each", async () => {
  await save(support);
  await save({ name: "Sales", description: "Not for support" });
  expect((await save({ name: "Sales" })).status).toBe(400);
  const found = await api.get("/tool_router/session_configs?search=SUPP");
  expect(found.list("items")).toMatchObject([{ name: "Support" }]);
});

test("what goes wrong with one is told apart", async () => {
  await save(support);
  const old = (await save({ name: "Old", archived: true })).text("id");
  const of = { session_config_id: "sc_support" };
  expect((await create({ session_config_id: "sc_none" })).status).toBe(404);
  expect((await create({ session_config_id: old })).status).toBe(404);
  expect((await create(of, { toolkits: { enable: ["github"] } })).status).toBe(400);
  const tool = {
    slug: "greet",
    name: "Greet",
    description: "Says hello",
    input_schema: { type: "object", properties: {} },
  };
  expect((await create({ ...of, custom_tools: [tool] })).status).toBe(400);
  const session = await api.session("ann");
  const patch = (body: object) => api.patch(`/tool_router/session/${session}`, body);
  expect((await patch({ experimental: of, tags: null })).status).toBe(400);
  await api.put("/__mock__/project", { saved_configs: false });
  expect((await create(of)).status).toBe(403);
  expect((await api.get("/tool_router/session_configs")).status).toBe(403);
  expect(readPath((await api.get("/__mock__/project")).body, "saved_configs")).toBe(false);
});
