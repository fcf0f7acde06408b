import type { JsonSchema, JsonSchemaObject } from "../../types.ts";
import { anyObject, args, text, time } from "../schema.ts";

const has = (noun: string, words: RegExp) => words.test(noun);

/** What it takes to make a thing: a title for a task, a date for an event, a name for what is not known. */
export function newThing(noun: string, given: Record<string, JsonSchema>): JsonSchemaObject {
  const needs = Object.keys(given);
  const thing = noun.replaceAll("_", " ");
  const make = (properties: Record<string, JsonSchema>, required: string[]) =>
    args({ ...given, ...properties }, [...needs, ...required]);
  if (has(noun, /(?:comment|message|note|reply|post|chat|dm|sms|draft|snippet|push)$/)) {
    return make({ text: text(`What the ${thing} says.`) }, ["text"]);
  }
  if (has(noun, /(?:task|issue|ticket|card|todo|bug|item|epic|record|job)$/)) {
    return make(
      { title: text(`A short title of the ${thing}.`), description: text("What it is about.") },
      ["title"],
    );
  }
  if (
    has(
      noun,
      /(?:contact|person|user|customer|client|lead|member|subscriber|candidate|employee|vendor|signer|party)s?$/,
    )
  ) {
    return make(
      {
        name: text("The full name."),
        email: text("The e-mail address.", { format: "email" }),
      },
      ["name"],
    );
  }
  if (has(noun, /(?:event|meeting|booking|meet|webinar)$/)) {
    return make(
      {
        title: text("What it is called."),
        start: time("When it begins."),
        end: time("When it ends."),
      },
      ["title", "start"],
    );
  }
  if (
    has(
      noun,
      /(?:invoice|expense|charge|payment|refund|bill|order|quote|quotation|transaction|gift)$/,
    )
  ) {
    return make(
      {
        amount: { type: "number", description: "How much, in whole units of the currency." },
        currency: text("ISO 4217, three letters.", { default: "USD", pattern: "^[A-Z]{3}$" }),
        description: text("What it is for."),
      },
      ["amount"],
    );
  }
  if (has(noun, /(?:webhook|subscription)$/)) {
    return make({ url: text("Where to send what happens.", { format: "uri" }) }, ["url"]);
  }
  if (has(noun, /(?:url|link)$/)) {
    return make({ url: text("The address it leads to.", { format: "uri" }) }, ["url"]);
  }
  return make(
    {
      name: text(`What to call the ${thing}.`),
      properties: anyObject("Anything else to set, by the name it has at the provider."),
    },
    ["name"],
  );
}
