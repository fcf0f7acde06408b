import { newThing } from "../../catalog/tools/generated/newThing.ts";
import type { JsonValue } from "../../catalog/types.ts";
import type { Person } from "../data/people.ts";
import type { SeededRandom } from "../data/seededRandom.ts";
import { DAY, HOUR, iso } from "../data/time.ts";
import { firm, paragraph, sentence, thing, title } from "../data/words.ts";
import type { JsonObject } from "../types.ts";

/** The id of a thing: `inv_x8k2…`. */
export const thingId = (random: SeededRandom, noun: string): string =>
  `${noun.replace(/[^a-z]/g, "").slice(0, 3) || "obj"}_${random.id(14)}`;

/** What each kind of thing has. A list makes up all of its things at each call. */
const properties = new Map<string, ReturnType<typeof newThing>["properties"]>();

function propertiesOf(noun: string) {
  const known = properties.get(noun) ?? newThing(noun, {}).properties;
  properties.set(noun, known);
  return known;
}

/**
 * A made-up thing: it has the properties that the tool which creates such things takes. `about`: what was searched for.
 */
export function makeThing(
  random: SeededRandom,
  at: number,
  noun: string,
  people: readonly Person[],
  about = "",
): JsonObject {
  const kept = propertiesOf(noun);
  const person = random.pick(people);
  const start = Math.floor(at / HOUR) * HOUR + 7 * DAY;
  const searched = (made: string) => (about === "" ? made : `${about}: ${thing(random)}`);
  // Made only where the kind has it.
  const values: Record<string, () => JsonValue> = {
    name: () => {
      if ("email" in kept) return person.name;
      return searched(`${firm(random)}: ${thing(random)}`);
    },
    email: () => person.email,
    title: () => searched(title(random)),
    text: () => searched(sentence(random)),
    description: () => paragraph(random),
    start: () => iso(start),
    end: () => iso(start + HOUR),
    amount: () => 5 + random.below(90_000) / 100,
    currency: () => "USD",
    url: () => `https://example.com/${random.id(8)}`,
  };
  const fields = Object.keys(kept).flatMap((key) => {
    const make = values[key];
    return make === undefined ? [] : [[key, make()] as const];
  });
  const created_at = iso(at);
  return {
    id: thingId(random, noun),
    object: noun,
    ...Object.fromEntries(fields),
    status: random.pick(["active", "active", "pending", "archived"]),
    created_at,
    updated_at: created_at,
  };
}
