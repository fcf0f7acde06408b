import type { CatalogTool } from "../types.ts";
import { anyObject, args, choice, limit, text, texts, tool } from "./schema.ts";

const baseId = text("The base.", { pattern: "^app[A-Za-z0-9]{14}$" });
const table = text("The table, by ID or name.");
const record = anyObject("Values by the names of the fields.", [{ Name: "Ana", Status: "Active" }]);

/** Airtable's tools. */
export const airtableTools: CatalogTool[] = [
  tool(
    "AIRTABLE_LIST_BASES",
    "List bases",
    "Lists the bases that the user may open.",
    ["readOnlyHint"],
    args({ offset: text("Where the page before ended.") }),
  ),
  tool(
    "AIRTABLE_LIST_RECORDS",
    "List records",
    "Lists the records of a table, filtered and sorted.",
    ["readOnlyHint"],
    args(
      {
        baseId,
        tableIdOrName: table,
        filterByFormula: text("A formula that is true for those to give.", {
          examples: ["{Status} = 'Active'"],
        }),
        fields: texts("Only these fields."),
        view: text("Only what this view shows, in its order."),
        pageSize: limit(100, 100),
        offset: text("Where the page before ended."),
      },
      ["baseId", "tableIdOrName"],
    ),
  ),
  tool(
    "AIRTABLE_GET_RECORD",
    "Get record",
    "Gets one record.",
    ["readOnlyHint"],
    args({ baseId, tableIdOrName: table, recordId: text("The record.") }, [
      "baseId",
      "tableIdOrName",
      "recordId",
    ]),
  ),
  tool(
    "AIRTABLE_CREATE_RECORD",
    "Create record",
    "Adds a record to a table.",
    [],
    args({ baseId, tableIdOrName: table, fields: record }, ["baseId", "tableIdOrName", "fields"]),
  ),
  tool(
    "AIRTABLE_CREATE_MULTIPLE_RECORDS",
    "Create multiple records",
    "Adds up to ten records to a table at once.",
    [],
    args(
      {
        baseId,
        tableIdOrName: table,
        records: {
          type: "array",
          description: "The records.",
          minItems: 1,
          maxItems: 10,
          items: { type: "object", properties: { fields: record }, required: ["fields"] },
        },
      },
      ["baseId", "tableIdOrName", "records"],
    ),
  ),
  tool(
    "AIRTABLE_CREATE_FIELD",
    "Create field",
    "Adds a field to a table.",
    [],
    args(
      {
        baseId,
        tableId: text("The table, by ID."),
        name: text("What to call it."),
        type: choice("What it holds.", [
          "singleLineText",
          "number",
          "singleSelect",
          "date",
          "checkbox",
        ]),
        description: text("What it is for."),
      },
      ["baseId", "tableId", "name", "type"],
    ),
  ),
];
