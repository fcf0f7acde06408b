import { subjectOf } from "../../catalog/tools/generated/subject.ts";
import type { CatalogTool } from "../../catalog/types.ts";
import type { Call } from "../call.ts";
import type { Collection } from "../data/openCollection.ts";
import { page } from "../data/page.ts";
import { mentions } from "../data/search.ts";
import { DAY, iso } from "../data/time.ts";
import { objectIn, textIn } from "../json.ts";
import { notFound } from "../toolFailure.ts";
import type { JsonObject, ToolRequest } from "../types.ts";
import { makeThing, thingId } from "./makeThing.ts";
import { type Resource, resourceOf } from "./resources.ts";

/** Said with every answer of this kind, so that nobody takes it for the provider's own shape. */
const mock_note =
  "A plain answer that the mock made up from the tool's name and schema. The provider's own has other fields.";

/** A call of a tool that nobody wrote by hand, read. */
interface Reading {
  call: Call;
  tool: CatalogTool;
  resource: Resource;
  things: Collection;
}

/** The things of a kind: those of the account, or those that a search meets. */
function thingsOf({ open, people }: Call, noun: string, about = ""): Collection {
  return open({
    kind: noun,
    scope: about,
    key: "id",
    size: 8 + (noun.length % 5) * 5,
    every: 2 * DAY,
    make: (random, at) => makeThing(random, at, noun, people, about),
  });
}

const ID = /(?:^|_)id$|Id$/;
const plain = (words: string) => words.toLowerCase().replaceAll("_", "");

/** Whether an argument is the thing's own id; `list_id` of `DELETE_CONTACT_FROM_LIST` is not. */
function isOwnId(name: string, noun: string): boolean {
  const [about, own] = [plain(name.replace(ID, "")), plain(noun)];
  return ID.test(name) && (own.endsWith(about) || about.endsWith(own));
}

/** The argument that says which one: `invoice_id`, or whatever is needed. */
function whichOne({ tool, resource }: Reading): string | undefined {
  const { required } = tool.inputParameters;
  return (
    required.find((name) => name === `${resource.noun}_id`) ??
    required.findLast((name) => ID.test(name)) ??
    required.find((name) => name !== "changes")
  );
}

/** Only those that belong to what the call names: `project_id`. What a tool made says itself where it belongs. */
function inScope({ call, tool }: Reading, all: JsonObject[]): JsonObject[] {
  const scope = Object.entries(call.args.given).filter(([name]) =>
    tool.inputParameters.required.includes(name),
  );
  return all
    .filter((item) => scope.every(([name, value]) => (item[name] ?? value) === value))
    .map((item) => ({ ...item, ...Object.fromEntries(scope) }));
}

function list(reading: Reading, all: JsonObject[]): JsonObject {
  const { args } = reading.call;
  const { items, next } = page(all, args.number("limit") || 20, args.text("cursor"));
  return { items, total: all.length, next_cursor: next, mock_note };
}

function search({ call, resource, things }: Reading, all = things.all()): JsonObject[] {
  const query = call.args.text("query");
  const found = all.filter((item) => mentions(item, query));
  // Where nothing is kept, it is the world that is searched: something is always found.
  return found.length > 0 || resource.isKept ? found : thingsOf(call, resource.noun, query).all();
}

/** The one thing that the call is about. */
function one(reading: Reading): JsonObject {
  const { call, resource, things } = reading;
  const { noun, isKept } = resource;
  const name = whichOne(reading);
  if (name === undefined) return own(reading);
  const wanted = String(call.args.given[name] ?? "");
  const isId = isOwnId(name, noun);
  const found = isId
    ? things.find(wanted)
    : things.all().find((item) => String(item[name]).toLowerCase() === wanted.toLowerCase());
  if (found !== undefined) return found;
  if (isId && (isKept || things.isGone(wanted))) notFound(noun.replaceAll("_", " "), wanted);
  const made = makeThing(call.random(`${noun} ${wanted}`), call.now - DAY, noun, call.people);
  return { ...made, ...(isId ? { id: wanted } : { [name]: call.args.given[name] ?? "" }) };
}

/** What there is one of per account: the user, the settings, the usage. */
function own({ call, resource, things }: Reading): JsonObject {
  const { me, random } = call;
  const { noun } = resource;
  const chance = random(`own ${noun}`);
  return (
    things.find("own") ?? {
      id: "own",
      object: noun,
      name: me.name,
      email: me.email,
      plan: chance.pick(["free", "team", "business"]),
      used: chance.below(800),
      limit: 1000,
    }
  );
}

function add({ call, resource, things }: Reading): JsonObject {
  const { properties, ...rest } = call.args.given;
  const times = { created_at: iso(call.now), updated_at: iso(call.now) };
  return things.add((random) => ({
    ...objectIn(properties),
    ...rest,
    id: thingId(random, resource.noun),
    object: resource.noun,
    ...times,
  }));
}

const change = ({ call, things }: Reading, item: JsonObject, changes: JsonObject): JsonObject =>
  things.put({ ...item, ...changes, id: item.id ?? "own", updated_at: iso(call.now) });

const endings: Readonly<Record<string, string>> = {
  reopen: "open",
  pin: "pinned",
  unpin: "active",
};
const past = (verb: string) => endings[verb] ?? `${verb}${verb.endsWith("e") ? "d" : "ed"}`;

function answer(reading: Reading): JsonObject {
  const { call, tool, resource, things } = reading;
  const { kind, verb = "", rest } = resource.action;
  const { properties } = tool.inputParameters;
  switch (kind) {
    case "list":
      return list(reading, inScope(reading, things.all()));
    case "get":
      return "limit" in properties || subjectOf(rest).isPlural
        ? list(reading, inScope(reading, things.all()))
        : one(reading);
    case "search":
    case "lookUp":
      return list(reading, search(reading));
    case "create":
      return add(reading);
    case "update":
      return change(reading, one(reading), call.args.object("changes"));
    case "change":
      return whichOne(reading) === undefined
        ? { done: verb }
        : change(reading, one(reading), { status: past(verb) });
    case "send":
      return "to" in properties
        ? add(reading)
        : change(reading, one(reading), { status: "sent", sent_at: iso(call.now) });
    case "delete": {
      const { id = "own" } = one(reading);
      things.remove(textIn(id));
      return { id, deleted: true };
    }
    case "work":
      return {
        object: resource.noun,
        ...call.args.given,
        output: "The mock does no work of this kind.",
      };
  }
}

/** Answers for tools that nobody wrote by hand, by what their slugs and schemas promise. */
export function answerGeneric(call: Call, { toolkit, tool }: ToolRequest): JsonObject {
  const resource = resourceOf(toolkit, tool);
  const reading = { call, tool, resource, things: thingsOf(call, resource.noun) };
  return { ...answer(reading), mock_note };
}
