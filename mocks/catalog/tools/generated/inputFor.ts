import type { JsonSchema, JsonSchemaObject } from "../../types.ts";
import { anyObject, args, limit, text } from "../schema.ts";
import { newThing } from "./newThing.ts";
import type { Action } from "./parseAction.ts";
import { type Subject, subjectOf } from "./subject.ts";

const cursor = text("Where the page before ended; leave it out for the first page.");

const changes = anyObject("What to change, by the name it has at the provider.");

// There is one of them per connection, so that nothing has to say which.
const ownThings =
  /^(?:me|about_me|account|user|profile|organization|usage|quota|balance|credits|status|settings|plan|team|info|current_.*|authenticated_.*|api_.*|.*_account|.*_usage|.*_health|.*_info)$/;

const described = (name: string) => {
  const words = name.replace(/_id$/, "").replaceAll("_", " ");
  return name.endsWith("_id") ? `The ID of the ${words}.` : `The ${words} to go by.`;
};

const asArguments = (names: readonly string[]): Record<string, JsonSchema> =>
  Object.fromEntries(names.map((name) => [name, text(described(name))]));

function pageOf({ given }: Subject): JsonSchemaObject {
  return args({ ...asArguments(given), limit: limit(20, 100), cursor }, given);
}

function oneOf({ noun, given }: Subject, extra: Record<string, JsonSchema> = {}): JsonSchemaObject {
  const names = given.length > 0 ? given : [`${noun.replace(/s$/, "")}_id`];
  return args({ ...asArguments(names), ...extra }, [...names, ...Object.keys(extra)]);
}

function message({ noun }: Subject): JsonSchemaObject {
  if (/(?:campaign|survey|postcard|letter|notecard|file|envelope|draft|send)s?$/.test(noun)) {
    return args({ [`${noun}_id`]: text(described(`${noun}_id`)) }, [`${noun}_id`]);
  }
  const to = text("Who is to get it: an address, a number or an ID.");
  if (!noun.includes("email")) return args({ to, text: text("What it says.") }, ["to", "text"]);
  const subject = text("The subject line.");
  return args({ to, subject, body: text("What it says, as plain text.") }, [
    "to",
    "subject",
    "body",
  ]);
}

const isOwn = ({ noun, byId, given }: Subject) =>
  !byId && given.length === 0 && ownThings.test(noun);

/** The arguments of a tool that nobody described, of the shape that its slug promises. */
export function inputFor({ kind, verb, rest }: Action): JsonSchemaObject {
  const subject = subjectOf(rest);
  switch (kind) {
    case "list":
      return pageOf(subject);
    case "get":
      if (subject.isPlural) return pageOf(subject);
      return isOwn(subject) ? args({}) : oneOf(subject);
    case "search":
      return args({ query: text("What to look for."), limit: limit(10, 50) }, ["query"]);
    case "create":
      return newThing(subject.noun, asArguments(subject.given));
    case "update":
      return verb === "set" || isOwn(subject)
        ? args({ changes }, ["changes"])
        : oneOf(subject, { changes });
    case "change":
      // `LOGOUT`: there is nothing to say which.
      if (rest.length === 0) return args({});
      if (subject.noun === "code") return args({ code: text("The code to run.") }, ["code"]);
      return oneOf(subject);
    case "delete":
      return oneOf(subject);
    case "send":
      return message(subject);
    case "work":
      return args({ input: text("What to work on: a text, an address or an ID.") }, ["input"]);
    case "lookUp":
      return args({ query: text("What to look up; leave it out for the latest.") });
  }
}
