// @vitest-environment node
import { describe, expect, test } from "vitest";
import type { CatalogTool, CatalogToolkit } from "../../../mocks/catalog/types.ts";
import { connectUser, NOW, testBackend } from "./support/toolUser.ts";

/** A toolkit of a host's own: nobody wrote anything for it. */
function acme(
  tools: Record<string, Record<string, "string" | "integer" | "object">>,
): CatalogToolkit {
  return {
    slug: "acme",
    name: "Acme",
    description: "Acme for tests",
    logo: "data:image/svg+xml,<svg/>",
    categories: [],
    authSchemes: ["OAUTH2"],
    managedAuthSchemes: ["OAUTH2"],
    noAuth: false,
    tools: Object.entries(tools).map(([slug, required]): CatalogTool => {
      const names = Object.keys(required);
      const properties = Object.entries(required).map(([name, type]) => [name, { type }]);
      return {
        slug,
        name: slug,
        description: slug,
        tags: [],
        inputParameters: {
          type: "object",
          properties: {
            ...Object.fromEntries(properties),
            ...(/LIST|SEARCH/.test(slug) && {
              limit: { type: "integer", default: 20 },
              cursor: { type: "string" },
            }),
          },
          required: names,
        },
      };
    }),
  };
}

const tasks = acme({
  ACME_LIST_TASKS: {},
  ACME_LIST_OPEN_TASKS: {},
  ACME_GET_TASK: { task_id: "string" },
  ACME_CREATE_TASK: { title: "string" },
  ACME_UPDATE_TASK: { task_id: "string", changes: "object" },
  ACME_COMPLETE_TASK: { task_id: "string" },
  ACME_DELETE_TASK: { task_id: "string" },
  ACME_SEARCH_TASKS: { query: "string" },
});

const user = (catalog: CatalogToolkit) =>
  connectUser(testBackend({ catalog: [catalog] }), catalog.slug);

describe("a tool that nobody wrote by hand", () => {
  test("lists what one makes, gets, changes, finds and deletes with the others", async () => {
    const ada = await user(tasks);
    const before = await ada.run("ACME_LIST_TASKS", { limit: 100 });
    const made = await ada.run("ACME_CREATE_TASK", { title: "Feed the zebra" });
    const task_id = made.text("id");
    expect(made.data).toMatchObject({
      object: "task",
      title: "Feed the zebra",
      created_at: new Date(NOW).toISOString(),
    });
    expect((await ada.run("ACME_GET_TASK", { task_id })).data).toEqual(made.data);
    const after = await ada.run("ACME_LIST_TASKS", { limit: 100 });
    expect(after.each("items", "id")).toEqual([task_id, ...before.each("items", "id")]);
    expect((await ada.run("ACME_LIST_OPEN_TASKS")).each("items", "id")).toContain(task_id);

    const changes = { title: "Feed the zebras" };
    expect((await ada.run("ACME_UPDATE_TASK", { task_id, changes })).data).toMatchObject(changes);
    expect((await ada.run("ACME_COMPLETE_TASK", { task_id })).data).toMatchObject({
      status: "completed",
    });
    const found = await ada.run("ACME_SEARCH_TASKS", { query: "zebras" });
    expect(found.list("items")).toMatchObject([{ id: task_id, ...changes, status: "completed" }]);

    await ada.run("ACME_DELETE_TASK", { task_id });
    expect((await ada.run("ACME_LIST_TASKS", { limit: 100 })).data).toEqual(before.data);
    expect((await ada.run("ACME_SEARCH_TASKS", { query: "zebras" })).data.total).toBe(0);
    for (const tool of ["ACME_GET_TASK", "ACME_DELETE_TASK", "ACME_COMPLETE_TASK"]) {
      expect(await ada.fail(tool, { task_id })).toBe(`Not Found: there is no task "${task_id}".`);
    }
  });

  test("changes and deletes what was there before as well", async () => {
    const ada = await user(tasks);
    const items = async () =>
      (await ada.run("ACME_LIST_TASKS", { limit: 100 })).each("items", "id");
    const [first, second, ...rest] = await items();
    await ada.run("ACME_UPDATE_TASK", { task_id: second, changes: { title: "Changed" } });
    await ada.run("ACME_DELETE_TASK", { task_id: first });
    expect(await items()).toEqual([second, ...rest]);
    expect((await ada.run("ACME_GET_TASK", { task_id: second })).data.title).toBe("Changed");
  });

  test("turns pages", async () => {
    const ada = await user(tasks);
    const all = await ada.run("ACME_LIST_TASKS", { limit: 100 });
    const first = await ada.run("ACME_LIST_TASKS", { limit: 5 });
    const second = await ada.run("ACME_LIST_TASKS", {
      limit: 5,
      cursor: first.text("next_cursor"),
    });
    expect([...first.list("items"), ...second.list("items")]).toEqual(
      all.list("items").slice(0, 10),
    );
    expect(all.data.next_cursor).toBeNull();
    const exactly = await ada.run("ACME_LIST_TASKS", { limit: Number(all.data.total) });
    expect(exactly.data.next_cursor).toBeNull();
  });

  test("says that its answer is made up", async () => {
    const ada = await user(tasks);
    expect((await ada.run("ACME_LIST_TASKS")).text("mock_note")).toMatch(/mock made up/);
  });

  test("takes any id where no tool tells which there are, until it is deleted", async () => {
    const ada = await user(
      acme({
        ACME_GET_INVOICE: { invoice_id: "string" },
        ACME_DELETE_INVOICE: { invoice_id: "string" },
      }),
    );
    const invoice = await ada.run("ACME_GET_INVOICE", { invoice_id: "inv-7" });
    expect(invoice.data).toMatchObject({
      id: "inv-7",
      amount: expect.any(Number),
      currency: "USD",
    });
    expect((await ada.run("ACME_GET_INVOICE", { invoice_id: "inv-7" })).data).toEqual(invoice.data);
    expect((await ada.run("ACME_GET_INVOICE", { invoice_id: "inv-8" })).data.amount).not.toBe(
      invoice.data.amount,
    );
    await ada.run("ACME_DELETE_INVOICE", { invoice_id: "inv-7" });
    expect(await ada.fail("ACME_GET_INVOICE", { invoice_id: "inv-7" })).toMatch(/^Not Found/);
    await ada.run("ACME_GET_INVOICE", { invoice_id: "inv-8" });
  });

  test("keeps what belongs to one project out of another", async () => {
    const ada = await user(
      acme({
        ACME_LIST_FILES_FOR_PROJECT: { project_id: "string" },
        ACME_CREATE_FILE: { project_id: "string", name: "string" },
      }),
    );
    await ada.run("ACME_CREATE_FILE", { project_id: "p1", name: "zebra.txt" });
    const names = async (project_id: string) => {
      const given = await ada.run("ACME_LIST_FILES_FOR_PROJECT", { project_id });
      expect(new Set(given.each("items", "project_id"))).toEqual(new Set([project_id]));
      return given.each("items", "name");
    };
    expect(await names("p1")).toContain("zebra.txt");
    expect(await names("p2")).not.toContain("zebra.txt");
  });

  test("finds something in the world, though nothing is kept", async () => {
    const ada = await user(acme({ ACME_SEARCH_COMPANIES: { query: "string" } }));
    const found = await ada.run("ACME_SEARCH_COMPANIES", { query: "zebra food" });
    expect(found.list("items").length).toBeGreaterThan(3);
    expect(found.text("items.0.name")).toMatch(/zebra food/);
  });

  test("sends messages, which are then listed, and other things by their id", async () => {
    const ada = await user(
      acme({
        ACME_LIST_MESSAGES: {},
        ACME_SEND_MESSAGE: { to: "string", text: "string" },
        ACME_LIST_CAMPAIGNS: {},
        ACME_SEND_CAMPAIGN: { campaign_id: "string" },
      }),
    );
    await ada.run("ACME_SEND_MESSAGE", { to: "+49 1", text: "Zebra" });
    expect((await ada.run("ACME_LIST_MESSAGES")).item("items.0")).toMatchObject({
      to: "+49 1",
      text: "Zebra",
    });
    const campaign_id = (await ada.run("ACME_LIST_CAMPAIGNS")).text("items.0.id");
    const sent = await ada.run("ACME_SEND_CAMPAIGN", { campaign_id });
    expect(sent.data).toMatchObject({ id: campaign_id, status: "sent" });
    expect(await ada.fail("ACME_SEND_CAMPAIGN", { campaign_id: "x" })).toMatch(/^Not Found/);
  });

  test("knows the user's own things, and keeps what is set of them", async () => {
    const ada = await user(
      acme({ ACME_GET_ACCOUNT: {}, ACME_UPDATE_ACCOUNT: { changes: "object" } }),
    );
    expect((await ada.run("ACME_GET_ACCOUNT")).data).toMatchObject({
      name: "Ada",
      email: "ada@example.com",
    });
    await ada.run("ACME_UPDATE_ACCOUNT", { changes: { plan: "huge" } });
    expect((await ada.run("ACME_GET_ACCOUNT")).data).toMatchObject({ name: "Ada", plan: "huge" });
  });

  test("does no work that would need the provider, and says so", async () => {
    const ada = await user(acme({ ACME_CONVERT_FILE: { input: "string" } }));
    expect((await ada.run("ACME_CONVERT_FILE", { input: "a.pdf" })).data).toMatchObject({
      input: "a.pdf",
      output: expect.stringMatching(/does no work/),
    });
  });
});

test("a toolkit that needs no account keeps each user's things apart", async () => {
  const catalog = {
    ...tasks,
    authSchemes: ["NO_AUTH" as const],
    managedAuthSchemes: [],
    noAuth: true,
  };
  const backend = testBackend({ catalog: [catalog] });
  const ann = await connectUser(backend, "acme", { userId: "ann" });
  const bob = await connectUser(backend, "acme", { userId: "bob" });
  const before = await bob.run("ACME_LIST_TASKS");
  await ann.run("ACME_CREATE_TASK", { title: "Ann's" });
  expect((await ann.run("ACME_LIST_TASKS")).each("items", "title")).toContain("Ann's");
  expect((await bob.run("ACME_LIST_TASKS")).data).toEqual(before.data);
});
