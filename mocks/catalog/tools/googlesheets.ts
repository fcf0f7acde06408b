import type { CatalogTool } from "../types.ts";
import { args, choice, flag, limit, text, texts, tool } from "./schema.ts";

const spreadsheetId = text("The spreadsheet's ID, as in its address.");

/** Google Sheets' tools. */
export const googleSheetsTools: CatalogTool[] = [
  tool(
    "GOOGLESHEETS_BATCH_GET",
    "Read ranges",
    "Reads the cells of one or more ranges.",
    ["readOnlyHint"],
    args(
      {
        spreadsheet_id: spreadsheetId,
        ranges: texts("Ranges in A1 notation; none for the first sheet.", {
          examples: [["Sheet1!A1:C20"]],
        }),
        valueRenderOption: choice(
          "How to give values.",
          ["FORMATTED_VALUE", "UNFORMATTED_VALUE", "FORMULA"],
          "FORMATTED_VALUE",
        ),
      },
      ["spreadsheet_id"],
    ),
  ),
  tool(
    "GOOGLESHEETS_BATCH_UPDATE",
    "Write cells",
    "Writes rows of values into a sheet, over what is there.",
    ["destructiveHint", "idempotentHint"],
    args(
      {
        spreadsheet_id: spreadsheetId,
        sheet_name: text("The sheet.", { examples: ["Sheet1"] }),
        first_cell_location: text("Where to begin; left out, rows are added at the end.", {
          pattern: "^[A-Z]+[0-9]+$",
          examples: ["B2"],
        }),
        values: {
          type: "array",
          description: "Rows, from top to bottom, each a list of values.",
          items: { type: "array", items: { type: "string" } },
        },
        valueInputOption: choice(
          "Whether values count as typed by a user.",
          ["RAW", "USER_ENTERED"],
          "USER_ENTERED",
        ),
      },
      ["spreadsheet_id", "sheet_name", "values"],
    ),
  ),
  tool(
    "GOOGLESHEETS_CREATE_GOOGLE_SHEET1",
    "Create spreadsheet",
    "Makes an empty spreadsheet in the user's Drive.",
    [],
    args({ title: text("What to call it.") }, ["title"]),
  ),
  tool(
    "GOOGLESHEETS_SEARCH_SPREADSHEETS",
    "Search spreadsheets",
    "Finds spreadsheets by name or content.",
    ["readOnlyHint"],
    args({
      query: text("Words to look for; empty for the most recent."),
      max_results: limit(10, 100),
      starred_only: flag("Whether to give starred ones only.", false),
    }),
  ),
  tool(
    "GOOGLESHEETS_GET_SHEET_NAMES",
    "Get sheet names",
    "Lists the sheets of a spreadsheet.",
    ["readOnlyHint"],
    args({ spreadsheet_id: spreadsheetId }, ["spreadsheet_id"]),
  ),
];
