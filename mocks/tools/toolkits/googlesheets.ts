import type { JsonValue } from "../../catalog/types.ts";
import type { Call, Handlers } from "../call.ts";
import { mentions } from "../data/search.ts";
import { DAY, isoDay } from "../data/time.ts";
import { firm, thing } from "../data/words.ts";
import { listIn } from "../json.ts";
import { fail, notFound } from "../toolFailure.ts";
import type { JsonObject } from "../types.ts";

const spreadsheet = (id: string, title: string, sheets: string[]): JsonObject => ({
  spreadsheetId: id,
  properties: { title, locale: "en_US", timeZone: "Etc/UTC" },
  sheets: sheets.map((name, index) => ({ properties: { sheetId: index, title: name, index } })),
  spreadsheetUrl: `https://docs.google.com/spreadsheets/d/${id}/edit`,
});

function spreadsheetsOf({ open }: Call) {
  return open({
    kind: "spreadsheets",
    key: "spreadsheetId",
    size: 8,
    every: 9 * DAY,
    make: (random) => ({
      ...spreadsheet(random.id(44), thing(random).replace(/^the /, ""), ["Sheet1", "Archive"]),
      starred: random.chance(30),
    }),
  });
}

function find(call: Call): { id: string; names: string[]; isMadeUp: boolean } {
  const id = call.args.text("spreadsheet_id");
  const found = spreadsheetsOf(call).find(id) ?? notFound("spreadsheet", id);
  const names = listIn(found.sheets).map((_, index) => (index === 0 ? "Sheet1" : "Archive"));
  return { id, names, isMadeUp: found.starred !== undefined };
}

/** How far a sheet reaches; rows that are added at its end make it longer. */
const GRID = { rows: 1000, columns: 26 };

type Rows = JsonValue[][];

/** The cells of a sheet; those of a new spreadsheet are empty. */
function cellsOf(
  { stored, random }: Call,
  { id, names, isMadeUp }: ReturnType<typeof find>,
  sheet: string,
) {
  if (!names.includes(sheet)) fail(`Unable to parse range: ${sheet}`);
  const changed = stored(`cells ${id}`, "sheet");
  const chance = random(`cells ${id} ${sheet}`);
  const body = (): Rows =>
    Array.from({ length: 6 + chance.below(12) }, () => [
      firm(chance),
      String(100 + chance.below(9000)),
      chance.pick(["open", "won", "lost"]),
      isoDay(Date.UTC(2026, chance.below(12), 1 + chance.below(28))),
    ]);
  const before = changed.find(sheet);
  const rows = before
    ? listIn(before.rows).map(listIn)
    : isMadeUp
      ? [["Customer", "Amount", "Stage", "Date"], ...body()]
      : [];
  return { rows, write: (next: Rows) => changed.put({ sheet, rows: next }) };
}

const columnIndex = (letters: string) =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;

/** A corner in A1 notation, from 0. */
function corner(cell: string): { column: number; row: number } {
  const [, letters = "", digits = ""] =
    /^([A-Z]*)(\d*)$/i.exec(cell) ?? fail(`Unable to parse range: ${cell}`);
  return { column: columnIndex(letters.toUpperCase()), row: Number(digits) - 1 };
}

function cut(rows: Rows, area: string): Rows {
  if (area === "") return rows;
  const [from = "", to = from] = area.split(":");
  const [start, end] = [corner(from), corner(to)];
  return rows
    .slice(Math.max(start.row, 0), end.row < 0 ? undefined : end.row + 1)
    .map((row) =>
      row.slice(Math.max(start.column, 0), end.column < 0 ? undefined : end.column + 1),
    );
}

export const googleSheetsHandlers: Handlers = {
  GOOGLESHEETS_BATCH_GET(call) {
    const file = find(call);
    const ranges = call.args.texts("ranges");
    const valueRanges = (ranges.length > 0 ? ranges : ["Sheet1"]).map((range): JsonObject => {
      const [first = "", second] = range.split("!");
      const isSheet = second !== undefined || file.names.includes(first);
      const sheet = isSheet ? first.replace(/^'|'$/g, "") : "Sheet1";
      const values = cut(cellsOf(call, file, sheet).rows, isSheet ? (second ?? "") : first);
      return { range, majorDimension: "ROWS", values };
    });
    return { spreadsheetId: file.id, valueRanges };
  },
  GOOGLESHEETS_BATCH_UPDATE(call) {
    const { args } = call;
    const file = find(call);
    const sheet = args.text("sheet_name");
    const { rows, write } = cellsOf(call, file, sheet);
    const values = listIn(args.given.values).map(listIn);
    const first = args.text("first_cell_location");
    const start = first === "" ? { column: 0, row: rows.length } : corner(first);
    if (first !== "" && (start.row + values.length > GRID.rows || start.column >= GRID.columns)) {
      fail(
        `Range (${sheet}!${first}) exceeds grid limits: ${GRID.rows} rows, ${GRID.columns} columns.`,
      );
    }
    const next = rows.map((row) => [...row]);
    values.forEach((row, down) => {
      while (next.length <= start.row + down) next.push([]);
      const target = next[start.row + down] ?? [];
      while (target.length < start.column) target.push("");
      target.splice(start.column, row.length, ...row);
    });
    write(next);
    return {
      spreadsheetId: file.id,
      updatedSheet: sheet,
      totalUpdatedRows: values.length,
      totalUpdatedCells: values.flat().length,
    };
  },
  GOOGLESHEETS_CREATE_GOOGLE_SHEET1: (call) =>
    spreadsheetsOf(call).add((random) =>
      spreadsheet(random.id(44), call.args.text("title"), ["Sheet1"]),
    ),
  GOOGLESHEETS_SEARCH_SPREADSHEETS(call) {
    const { args } = call;
    const found = spreadsheetsOf(call)
      .all()
      .filter(({ starred }) => !args.flag("starred_only") || starred === true)
      .filter(({ properties }) => mentions(properties, args.text("query")))
      .slice(0, args.number("max_results"));
    return { spreadsheets: found, total_found: found.length };
  },
  GOOGLESHEETS_GET_SHEET_NAMES: (call) => ({ sheet_names: find(call).names }),
};
