// @vitest-environment node
import { describe, expect, test } from "vitest";
import { connectUser, NOW, testBackend } from "./support/toolUser.ts";

const user = (toolkit: string) => connectUser(testBackend(), toolkit);
const nobodys = "00000000-0000-4000-8000-000000000000";

describe("Notion", () => {
  test("makes a page under a page, and finds it in both places", async () => {
    const ada = await user("notion");
    const pages = await ada.run("NOTION_FETCH_DATA", { get: "pages" });
    const parent_id = pages.text("results.0.id");
    const page = await ada.run("NOTION_CREATE_NOTION_PAGE", {
      parent_id,
      title: "Zebra notes",
      icon: "📄",
    });
    expect(page.data).toMatchObject({
      object: "page",
      parent: { type: "page_id", page_id: parent_id },
      icon: { type: "emoji", emoji: "📄" },
      cover: null,
      created_time: new Date(NOW).toISOString(),
    });
    const found = await ada.run("NOTION_FETCH_DATA", { query: "zebra" });
    expect(found.list("results")).toEqual([page.data]);
    const blocks = await ada.run("NOTION_FETCH_NOTION_CHILD_BLOCK", { block_id: parent_id });
    expect(blocks.list("results").at(-1)).toMatchObject({ id: page.data.id, type: "child_page" });
    expect(blocks.each("results", "type")).toContain("heading_2");
    const empty = await ada.run("NOTION_FETCH_NOTION_CHILD_BLOCK", { block_id: page.text("id") });
    expect(empty.list("results")).toEqual([]);
  });

  test("makes a database with properties, and rows in it", async () => {
    const ada = await user("notion");
    const parent_id = (await ada.run("NOTION_FETCH_DATA", { get: "pages" })).text("results.0.id");
    const properties = [
      { name: "Task", type: "title" },
      { name: "Due", type: "date" },
    ];
    const made = await ada.run("NOTION_CREATE_DATABASE", { parent_id, title: "Tasks", properties });
    const database_id = made.text("id");
    const fetched = await ada.run("NOTION_FETCH_DATABASE", {
      database_id: database_id.replaceAll("-", ""),
    });
    expect(fetched.data).toEqual(made.data);
    expect(fetched.data.properties).toEqual({
      Task: { type: "title", title: {} },
      Due: { type: "date", date: {} },
    });
    const row = await ada.run("NOTION_CREATE_NOTION_PAGE", {
      parent_id: database_id,
      title: "One",
    });
    expect(row.data.parent).toEqual({ type: "database_id", database_id });
    const error = await ada.fail("NOTION_CREATE_DATABASE", {
      parent_id,
      title: "x",
      properties: properties.slice(1),
    });
    expect(error).toMatch(/^validation_error/);
  });

  test("lists pages or databases, and turns pages", async () => {
    const ada = await user("notion");
    const kinds = async (get: string) =>
      new Set((await ada.run("NOTION_FETCH_DATA", { get })).each("results", "object"));
    expect(await kinds("pages")).toEqual(new Set(["page"]));
    expect(await kinds("databases")).toEqual(new Set(["database"]));
    expect(await kinds("all")).toEqual(new Set(["page", "database"]));
    const some = await ada.run("NOTION_FETCH_DATA", { page_size: 2 });
    expect(some.list("results")).toHaveLength(2);
    expect(some.data.has_more).toBe(true);
  });

  test("comments on a page, and answers in the discussion", async () => {
    const ada = await user("notion");
    const parent_page_id = (await ada.run("NOTION_FETCH_DATA", { get: "pages" })).text(
      "results.0.id",
    );
    const comment = { content: "Looks good" };
    const first = await ada.run("NOTION_CREATE_COMMENT", { parent_page_id, comment });
    const discussion_id = first.text("discussion_id");
    const answer = await ada.run("NOTION_CREATE_COMMENT", { discussion_id, comment });
    expect(answer.data).toMatchObject({ discussion_id, parent: { page_id: parent_page_id } });
    expect(answer.data.id).not.toBe(first.data.id);
    expect(await ada.fail("NOTION_CREATE_COMMENT", { comment })).toMatch(/^validation_error/);
    expect(await ada.fail("NOTION_CREATE_COMMENT", { discussion_id: nobodys, comment })).toMatch(
      /^Not Found/,
    );
  });

  test("finds nothing under an id that is nobody's", async () => {
    const ada = await user("notion");
    for (const [tool, args] of [
      ["NOTION_CREATE_NOTION_PAGE", { parent_id: nobodys, title: "x" }],
      ["NOTION_FETCH_NOTION_CHILD_BLOCK", { block_id: nobodys }],
      ["NOTION_FETCH_DATABASE", { database_id: nobodys }],
    ] as const) {
      expect(await ada.fail(tool, args)).toMatch(/^Not Found/);
    }
    const page = (await ada.run("NOTION_FETCH_DATA", { get: "pages" })).text("results.0.id");
    expect(await ada.fail("NOTION_FETCH_DATABASE", { database_id: page })).toMatch(
      /^Not Found.*database/,
    );
  });
});

describe("Airtable", () => {
  async function base() {
    const ada = await user("airtable");
    const baseId = (await ada.run("AIRTABLE_LIST_BASES")).text("bases.0.id");
    return { ada, table: { baseId, tableIdOrName: "Tasks" } };
  }

  test("adds a record, gets it, and lists it first", async () => {
    const { ada, table } = await base();
    const record = await ada.run("AIRTABLE_CREATE_RECORD", {
      ...table,
      fields: { Name: "Zebra", Status: "Odd" },
    });
    const recordId = record.text("id");
    expect((await ada.run("AIRTABLE_GET_RECORD", { ...table, recordId })).data).toEqual(
      record.data,
    );
    const all = await ada.run("AIRTABLE_LIST_RECORDS", table);
    expect(all.list("records")[0]).toEqual(record.data);
    const other = await ada.run("AIRTABLE_LIST_RECORDS", { ...table, tableIdOrName: "Other" });
    expect(other.each("records", "id")).not.toContain(recordId);
  });

  test("filters by formula, gives some fields, and turns pages", async () => {
    const { ada, table } = await base();
    const list = (args: object) => ada.run("AIRTABLE_LIST_RECORDS", { ...table, ...args });
    const active = await list({ filterByFormula: "{Status} = 'Active'", fields: ["Status"] });
    expect(active.each("records", "fields")).toEqual(
      active.list("records").map(() => ({ Status: "Active" })),
    );
    const others = await list({ filterByFormula: "AND({Status} != 'Active', {Name} != '')" });
    const all = await list({});
    expect(active.list("records").length + others.list("records").length).toBe(
      all.list("records").length,
    );
    expect(
      await ada.fail("AIRTABLE_LIST_RECORDS", { ...table, filterByFormula: "LEN({Name}) > 3" }),
    ).toMatch(/^INVALID_FILTER_BY_FORMULA/);
    const first = await list({ pageSize: 10 });
    const second = await list({ pageSize: 10, offset: first.text("offset") });
    expect([...first.list("records"), ...second.list("records")]).toEqual(all.list("records"));
    expect(second.data).not.toHaveProperty("offset");
  });

  test("adds several records at once", async () => {
    const { ada, table } = await base();
    const records = [{ fields: { Name: "One" } }, { fields: { Name: "Two" } }];
    const made = await ada.run("AIRTABLE_CREATE_MULTIPLE_RECORDS", { ...table, records });
    expect(new Set(made.each("records", "id")).size).toBe(2);
    const all = await ada.run("AIRTABLE_LIST_RECORDS", table);
    expect(all.each("records", "fields.Name").slice(0, 2)).toEqual(["Two", "One"]);
  });

  test("adds a field of a name that is free", async () => {
    const { ada, table } = await base();
    const field = { baseId: table.baseId, tableId: "tbl1", name: "Size", type: "number" };
    expect((await ada.run("AIRTABLE_CREATE_FIELD", field)).data).toMatchObject({
      name: "Size",
      type: "number",
    });
    expect(await ada.fail("AIRTABLE_CREATE_FIELD", field)).toMatch(/^DUPLICATE/);
    expect(await ada.fail("AIRTABLE_CREATE_FIELD", { ...field, name: "Name" })).toMatch(
      /^DUPLICATE/,
    );
  });

  test("finds no base and no record that is not there", async () => {
    const { ada, table } = await base();
    expect(await ada.fail("AIRTABLE_GET_RECORD", { ...table, recordId: "recX" })).toMatch(
      /^Not Found/,
    );
    expect(
      await ada.fail("AIRTABLE_LIST_RECORDS", { ...table, baseId: "app00000000000000" }),
    ).toMatch(/^Not Found/);
  });
});
