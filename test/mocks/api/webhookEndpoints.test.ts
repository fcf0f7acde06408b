// @vitest-environment node
import { expect, test } from "vitest";
import { fixtureCatalog } from "../fixtures/fixtureCatalog.ts";
import { mockApi, ORIGIN } from "../fixtures/mockApi.ts";

const [toolkit] = fixtureCatalog;
if (toolkit === undefined) throw new Error("The fixture is empty.");
const api = mockApi({ catalog: [...fixtureCatalog, { ...toolkit, slug: "slack", tools: [] }] });
const create = (toolkit_slug: string, client_id: string) =>
  api.post("/webhook_endpoints", { toolkit_slug, client_id });

test("an OAuth app has one endpoint for a toolkit, however often it is asked for", async () => {
  const made = await create("SLACK", "app-1");
  const id = made.text("id");
  expect(made).toMatchObject({
    status: 201,
    body: {
      toolkit_slug: "slack",
      client_id: "app-1",
      webhook_url: `${ORIGIN}/api/v3.1/webhook_ingress/slack/${id}/trigger_event`,
      data: null,
    },
  });
  await api.patch(`/webhook_endpoints/${id}`, { data: { app_token: "xapp-0123" } });
  expect(await create("slack", "app-1")).toMatchObject({
    status: 200,
    body: { id, data: { app_token: "xapp..." } },
  });
  const other = (await create("slack", "app-2")).text("id");
  const github = (await create("github", "app-1")).text("id");
  const ids = async (query: string) =>
    (await api.get(`/webhook_endpoints${query}`)).list("items").map((item) => Object(item).id);
  expect(await ids("")).toEqual([id, other, github]);
  expect(await ids("?toolkit_slug=slack")).toEqual([id, other]);
});

test("what it is set up by is told, stored masked, changed in part and replaced", async () => {
  const schema = await api.get("/webhook_endpoints/schema?toolkit_slug=slack");
  expect(schema.body).toMatchObject({
    toolkit_slug: "slack",
    setup_fields: {
      webhook_signing_secret: { display_name: "Signing Secret", is_required: true },
      app_token: { is_secret: true },
    },
  });
  const path = `/webhook_endpoints/${(await create("slack", "app")).text("id")}`;
  const data = { webhook_signing_secret: "first-secret", app_token: "xapp-secret" };
  await api.patch(path, { data });
  const patched = await api.patch(path, { data: { webhook_signing_secret: "other-secret" } });
  expect(patched.body).toMatchObject({
    data: { webhook_signing_secret: "othe...", app_token: "xapp..." },
  });
  const replaced = await api.post(path, { data: { webhook_signing_secret: "last-secret" } });
  expect(replaced).toMatchObject({ status: 200 });
  expect((await api.get(path)).body).toEqual(replaced.body);
  expect(replaced.body).toHaveProperty("data", { webhook_signing_secret: "last..." });
});

test("what there isn't is refused, and so are events of providers", async () => {
  expect((await create("nothing", "app")).status).toBe(400);
  expect((await api.post("/webhook_endpoints", { toolkit_slug: "slack" })).status).toBe(400);
  expect((await api.get("/webhook_endpoints/we_nope")).status).toBe(404);
  expect((await api.patch("/webhook_endpoints/we_nope", { data: {} })).status).toBe(404);
  expect((await api.get("/webhook_endpoints/schema")).status).toBe(400);
  const sent = await api.send((await create("slack", "app")).text("webhook_url"), {
    method: "POST",
    headers: { "x-api-key": "any" },
  });
  expect(sent.status).toBe(404);
});
