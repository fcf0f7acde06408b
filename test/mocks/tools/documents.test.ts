// @vitest-environment node
import { describe, expect, test } from "vitest";
import { readPath } from "../fixtures/mockApi.ts";
import { connectUser, testBackend } from "./support/toolUser.ts";

const user = (toolkit: string) => connectUser(testBackend(), toolkit);

describe("Google Sheets", () => {
  test("makes a spreadsheet, writes rows into it and reads them", async () => {
    const ada = await user("googlesheets");
    const made = await ada.run("GOOGLESHEETS_CREATE_GOOGLE_SHEET1", { title: "Zebra budget" });
    const spreadsheet_id = made.text("spreadsheetId");
    const found = await ada.run("GOOGLESHEETS_SEARCH_SPREADSHEETS", { query: "zebra" });
    expect(found.each("spreadsheets", "spreadsheetId")).toEqual([spreadsheet_id]);
    const names = await ada.run("GOOGLESHEETS_GET_SHEET_NAMES", { spreadsheet_id });
    expect(names.data).toEqual({ sheet_names: ["Sheet1"] });

    const read = async (...ranges: string[]) =>
      (await ada.run("GOOGLESHEETS_BATCH_GET", { spreadsheet_id, ranges })).each(
        "valueRanges",
        "values",
      );
    const write = (values: string[][], at?: string) =>
      ada.run("GOOGLESHEETS_BATCH_UPDATE", {
        spreadsheet_id,
        sheet_name: "Sheet1",
        values,
        ...(at === undefined ? {} : { first_cell_location: at }),
      });
    expect(await read()).toEqual([[]]);
    const written = await write([
      ["Item", "Cost"],
      ["Rent", "900"],
    ]);
    expect(written.data).toMatchObject({ totalUpdatedRows: 2, totalUpdatedCells: 4 });
    await write([["Tea", "4"]]);
    expect(await read("Sheet1")).toEqual([
      [
        ["Item", "Cost"],
        ["Rent", "900"],
        ["Tea", "4"],
      ],
    ]);
    await write([["950"]], "B2");
    await write([["far"]], "D5");
    expect(await read("Sheet1!A2:B3", "B:B", "A5:D5")).toEqual([
      [
        ["Rent", "950"],
        ["Tea", "4"],
      ],
      [["Cost"], ["950"], ["4"], [], [""]],
      [["", "", "", "far"]],
    ]);
  });

  test("has sheets with rows in them already, which keep what is written over them", async () => {
    const ada = await user("googlesheets");
    const spreadsheet_id = (await ada.run("GOOGLESHEETS_SEARCH_SPREADSHEETS")).text(
      "spreadsheets.0.spreadsheetId",
    );
    const rows = async () =>
      (await ada.run("GOOGLESHEETS_BATCH_GET", { spreadsheet_id })).list("valueRanges.0.values");
    const before = await rows();
    expect(before[0]).toEqual(["Customer", "Amount", "Stage", "Date"]);
    expect(before.length).toBeGreaterThan(5);
    const change = {
      spreadsheet_id,
      sheet_name: "Sheet1",
      first_cell_location: "A2",
      values: [["Zebra"]],
    };
    await ada.run("GOOGLESHEETS_BATCH_UPDATE", change);
    const after = await rows();
    expect(readPath(after, "1.0")).toBe("Zebra");
    expect(after.slice(2)).toEqual(before.slice(2));
    expect(await ada.fail("GOOGLESHEETS_BATCH_UPDATE", { ...change, sheet_name: "Nope" })).toMatch(
      /Unable to parse range/,
    );
    for (const first_cell_location of ["AA1", "A1001", "ZZZZZZ999999999"]) {
      expect(
        await ada.fail("GOOGLESHEETS_BATCH_UPDATE", { ...change, first_cell_location }),
      ).toMatch(/exceeds grid limits/);
    }
    expect(
      await ada.fail("GOOGLESHEETS_BATCH_GET", { spreadsheet_id, ranges: ["Sheet1!?"] }),
    ).toMatch(/Unable to parse/);
    expect(await ada.fail("GOOGLESHEETS_GET_SHEET_NAMES", { spreadsheet_id: "x" })).toMatch(
      /^Not Found/,
    );
  });

  test("searches among starred spreadsheets only, if asked to", async () => {
    const ada = await user("googlesheets");
    const starred = await ada.run("GOOGLESHEETS_SEARCH_SPREADSHEETS", { starred_only: true });
    expect(starred.each("spreadsheets", "starred").every((one) => one === true)).toBe(true);
  });
});

describe("Google Drive", () => {
  test("makes a folder, a file in it, and finds them", async () => {
    const ada = await user("googledrive");
    const folder = (await ada.run("GOOGLEDRIVE_CREATE_FOLDER", { folder_name: "Zebra" })).text(
      "id",
    );
    const file = await ada.run("GOOGLEDRIVE_CREATE_FILE", {
      name: "stripes.md",
      mimeType: "text/markdown",
      content: "Black and white",
      parents: folder,
    });
    expect(file.data).toMatchObject({ name: "stripes.md", parents: [folder], size: "15" });
    const names = async (args: object) =>
      (await ada.run("GOOGLEDRIVE_LIST_FILES", { pageSize: 1000, ...args })).each("files", "name");
    expect(await names({ folderId: folder })).toEqual(["stripes.md"]);
    for (const q of [
      "name contains 'stripes'",
      "name = 'stripes.md' and trashed = false",
      `'${folder}' in parents and mimeType != 'text/plain'`,
      "fullText contains 'white'",
      "modifiedTime > '2026-03-18T00:00:00' and mimeType = 'text/markdown'",
    ]) {
      expect(await names({ q }), q).toEqual(["stripes.md"]);
    }
    const all = await names({ orderBy: "name" });
    expect(all).toEqual(all.toSorted((a, b) => String(a).localeCompare(String(b), "en")));
    expect((await names({})).slice(0, 2).toSorted()).toEqual(["Zebra", "stripes.md"]);
  });

  test("refuses folders that are none, and queries it can't read", async () => {
    const ada = await user("googledrive");
    const file = (await ada.run("GOOGLEDRIVE_CREATE_FILE", { name: "a.txt" })).text("id");
    expect(await ada.fail("GOOGLEDRIVE_CREATE_FILE", { name: "b", parents: file })).toMatch(
      /is no folder/,
    );
    expect(
      await ada.fail("GOOGLEDRIVE_CREATE_FOLDER", { folder_name: "b", parent_id: "x" }),
    ).toMatch(/^Not Found/);
    expect(await ada.fail("GOOGLEDRIVE_LIST_FILES", { q: "whatever" })).toMatch(/^Invalid Value/);
  });

  test("comments on a file, and lists its revisions", async () => {
    const ada = await user("googledrive");
    const file_id = (await ada.run("GOOGLEDRIVE_LIST_FILES")).text("files.0.id");
    const comment = await ada.run("GOOGLEDRIVE_CREATE_COMMENT", { file_id, content: "Nice" });
    expect(comment.data).toMatchObject({
      fileId: file_id,
      content: "Nice",
      author: { displayName: "Ada" },
    });
    const revisions = await ada.run("GOOGLEDRIVE_LIST_REVISIONS", { fileId: file_id });
    expect(revisions.list("revisions").length).toBeGreaterThan(0);
    expect(await ada.fail("GOOGLEDRIVE_LIST_REVISIONS", { fileId: "x" })).toMatch(/^Not Found/);
    expect(await ada.fail("GOOGLEDRIVE_CREATE_COMMENT", { file_id: "x", content: "y" })).toMatch(
      /^Not Found/,
    );
  });
});

describe("Google Docs", () => {
  test("makes a document, reads it and finds it by what it says", async () => {
    const ada = await user("googledocs");
    const made = await ada.run("GOOGLEDOCS_CREATE_DOCUMENT", {
      title: "Memo",
      text: "Dear zebra,\nhello",
    });
    const id = made.text("documentId");
    const read = await ada.run("GOOGLEDOCS_GET_DOCUMENT_BY_ID", { id });
    expect(read.data).toEqual(made.data);
    expect(read.list("body.content")).toMatchObject([
      {
        startIndex: 1,
        endIndex: 13,
        paragraph: { elements: [{ textRun: { content: "Dear zebra,\n" } }] },
      },
      { startIndex: 13, endIndex: 19 },
    ]);
    const found = await ada.run("GOOGLEDOCS_SEARCH_DOCUMENTS", { query: "zebra" });
    expect(found.list("documents")).toMatchObject([{ id, name: "Memo" }]);
  });

  test("turns Markdown into headings and lists", async () => {
    const ada = await user("googledocs");
    const made = await ada.run("GOOGLEDOCS_CREATE_DOCUMENT_MARKDOWN", {
      title: "Plan",
      markdown_text: "## Steps\n- one\ntext",
    });
    const styles = made.each("body.content", "paragraph.paragraphStyle.namedStyleType");
    expect(styles).toEqual(["HEADING_2", "NORMAL_TEXT", "NORMAL_TEXT"]);
    expect(made.each("body.content", "paragraph.bullet.listId")).toEqual([
      undefined,
      "kix.list1",
      undefined,
    ]);
    expect(made.text("body.content.0.paragraph.elements.0.textRun.content")).toBe("Steps\n");
  });

  test("makes a list of the paragraphs in a range", async () => {
    const ada = await user("googledocs");
    const made = await ada.run("GOOGLEDOCS_CREATE_DOCUMENT", {
      title: "x",
      text: "one\ntwo\nthree",
    });
    const document_id = made.text("documentId");
    await ada.run("GOOGLEDOCS_CREATE_PARAGRAPH_BULLETS", {
      document_id,
      start_index: 1,
      end_index: 6,
    });
    const read = await ada.run("GOOGLEDOCS_GET_DOCUMENT_BY_ID", { id: document_id });
    expect(read.each("body.content", "paragraph.bullet.listId")).toEqual([
      "kix.list1",
      "kix.list1",
      undefined,
    ]);
    const tooFar = { document_id, start_index: 1, end_index: 600 };
    expect(await ada.fail("GOOGLEDOCS_CREATE_PARAGRAPH_BULLETS", tooFar)).toMatch(
      /outside the document/,
    );
    expect(await ada.fail("GOOGLEDOCS_GET_DOCUMENT_BY_ID", { id: "x" })).toMatch(/^Not Found/);
  });

  test("searches among others' documents only, if asked to", async () => {
    const ada = await user("googledocs");
    await ada.run("GOOGLEDOCS_CREATE_DOCUMENT", { title: "Mine" });
    const shared = await ada.run("GOOGLEDOCS_SEARCH_DOCUMENTS", {
      shared_with_me: true,
      max_results: 100,
    });
    expect(shared.list("documents").length).toBeGreaterThan(0);
    expect(shared.each("documents", "name")).not.toContain("Mine");
  });
});
