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
  const { properties } = newThing(noun, {});
  const person = random.pick(people);
  const start = Math.floor(at / HOUR) * HOUR + 7 * DAY;
  const name = "email" in properties ? person.name : `${firm(random)}: ${thing(random)}`;
  const values: Record<string, JsonValue> = {
    name: about === "" || "email" in properties ? name : `${about}: ${thing(random)}`,
    email: person.email,
    title: about === "" ? title(random) : `${about}: ${thing(random)}`,
    text: about === "" ? sentence(random) : `${about}: ${sentence(random)}`,
    description: paragraph(random),
    start: iso(start),
    end: iso(start + HOUR),
    amount: 5 + random.below(90_000) / 100,
    currency: "USD",
    url: `https://example.com/${random.id(8)}`,
  };
  const fields = Object.keys(properties).flatMap((key) => {
    const value = values[key];
    return value === undefined ? [] : [[key, value] as const];
  });
  return {
    id: thingId(random, noun),
    object: noun,
    ...Object.fromEntries(fields),
    status: random.pick(["active", "active", "pending", "archived"]),
    created_at: iso(at),
    updated_at: iso(at),
  };
}
