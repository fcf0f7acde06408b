import { newThing } from "../../catalog/tools/generated/newThing.ts";
import type { JsonValue } from "../../catalog/types.ts";
import type { Dice } from "../data/dice.ts";
import type { Person } from "../data/people.ts";
import { DAY, HOUR, iso } from "../data/time.ts";
import { firm, paragraph, sentence, thing, title } from "../data/words.ts";
import type { JsonObject } from "../types.ts";

/** The id of a thing: `inv_x8k2…`. */
export const thingId = (dice: Dice, noun: string): string =>
  `${noun.replace(/[^a-z]/g, "").slice(0, 3) || "obj"}_${dice.id(14)}`;

/**
 * A thing that is made up: it says what the tool that makes such things would be told. `about`: what was searched for.
 */
export function makeThing(
  dice: Dice,
  at: number,
  noun: string,
  people: readonly Person[],
  about = "",
): JsonObject {
  const { properties } = newThing(noun, {});
  const person = dice.pick(people);
  const start = Math.floor(at / HOUR) * HOUR + 7 * DAY;
  const name = "email" in properties ? person.name : `${firm(dice)}: ${thing(dice)}`;
  const values: Record<string, JsonValue> = {
    name: about === "" || "email" in properties ? name : `${about}: ${thing(dice)}`,
    email: person.email,
    title: about === "" ? title(dice) : `${about}: ${thing(dice)}`,
    text: about === "" ? sentence(dice) : `${about}: ${sentence(dice)}`,
    description: paragraph(dice),
    start: iso(start),
    end: iso(start + HOUR),
    amount: 5 + dice.below(90_000) / 100,
    currency: "USD",
    url: `https://example.com/${dice.id(8)}`,
  };
  const fields = Object.keys(properties).flatMap((key) => {
    const value = values[key];
    return value === undefined ? [] : [[key, value] as const];
  });
  return {
    id: thingId(dice, noun),
    object: noun,
    ...Object.fromEntries(fields),
    status: dice.pick(["active", "active", "pending", "archived"]),
    created_at: iso(at),
    updated_at: iso(at),
  };
}
