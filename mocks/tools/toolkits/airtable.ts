import type { Call, Handlers } from "../call.ts";
import { page } from "../data/page.ts";
import { DAY, iso } from "../data/time.ts";
import { sentence, thing, title } from "../data/words.ts";
import { objectIn } from "../json.ts";
import { fail, notFound } from "../toolFailure.ts";
import type { JsonObject } from "../types.ts";

const basesOf = ({ random }: Call): JsonObject[] => {
  const chance = random("bases");
  return ["Projects", "Customers", thing(chance).replace(/^the /, "")].map((name) => ({
    id: `app${chance.id(14)}`,
    name,
    permissionLevel: "create",
  }));
};

/** A table of a base. Any table is there: no tool lists them. */
function tableOf(call: Call, argument: string): string {
  const id = call.args.text("baseId");
  if (!basesOf(call).some((base) => base.id === id)) notFound("base", id);
  return `${id} ${call.args.text(argument).toLowerCase()}`;
}

function recordsOf(call: Call) {
  return call.open({
    kind: `records ${tableOf(call, "tableIdOrName")}`,
    key: "id",
    size: 15,
    every: 2 * DAY,
    make: (random, at) => ({
      id: `rec${random.id(14)}`,
      createdTime: iso(at),
      fields: {
        Name: title(random),
        Status: random.pick(["Active", "Planned", "Done"]),
        Owner: random.pick(call.people).name,
        Notes: sentence(random),
      },
    }),
  });
}

const add = (call: Call, fields: JsonObject) =>
  recordsOf(call).add((random) => ({
    id: `rec${random.id(14)}`,
    createdTime: iso(call.now),
    fields,
  }));

/** Reads the one kind of formula that the mock knows: `{Status} = 'Active'`, joined by AND. */
function filterOf(formula: string): (fields: JsonObject) => boolean {
  const conditions = formula
    .replace(/^AND\((.*)\)$/is, "$1")
    .split(/\s*,\s*/)
    .filter(Boolean);
  const parts = conditions.map((condition) => {
    const [, name = "", sign, value = ""] =
      /^\{(.+)\}\s*(=|!=)\s*['"]?(.*?)['"]?$/.exec(condition) ??
      fail(
        `INVALID_FILTER_BY_FORMULA: the mock reads {Field} = 'value' and AND() only, not: ${formula}`,
      );
    return { name, isEqual: sign === "=", value };
  });
  return (fields) =>
    parts.every(({ name, isEqual, value }) => (String(fields[name] ?? "") === value) === isEqual);
}

export const airtableHandlers: Handlers = {
  AIRTABLE_LIST_BASES: (call) => ({ bases: basesOf(call) }),
  AIRTABLE_LIST_RECORDS(call) {
    const { args } = call;
    const names = args.texts("fields");
    const isWanted = filterOf(args.text("filterByFormula"));
    const found = recordsOf(call)
      .all()
      .filter(({ fields }) => isWanted(objectIn(fields)))
      .map(({ fields, ...item }): JsonObject => {
        const all = Object.entries(objectIn(fields));
        const shown = all.filter(([name]) => names.length === 0 || names.includes(name));
        return { ...item, fields: Object.fromEntries(shown) };
      });
    const { items, next } = page(found, args.number("pageSize"), args.text("offset"));
    return { records: items, ...(next === null ? {} : { offset: next }) };
  },
  AIRTABLE_GET_RECORD(call) {
    const id = call.args.text("recordId");
    return recordsOf(call).find(id) ?? notFound("record", id);
  },
  AIRTABLE_CREATE_RECORD: (call) => add(call, call.args.object("fields")),
  AIRTABLE_CREATE_MULTIPLE_RECORDS: (call) => ({
    records: call.args.list("records").map(({ fields }) => add(call, objectIn(fields))),
  }),
  AIRTABLE_CREATE_FIELD(call) {
    const { args, stored } = call;
    const kind = `fields ${tableOf(call, "tableId")}`;
    const fields = stored(kind, "name");
    const name = args.text("name");
    if (["Name", "Status", "Owner", "Notes"].includes(name) || fields.find(name) !== undefined) {
      fail(`DUPLICATE_OR_EMPTY_FIELD_NAME: there is a field "${name}" already.`);
    }
    const { type = "", description = "" } = args.given;
    return fields.add((random) => ({ id: `fld${random.id(14)}`, name, type, description }));
  },
};
