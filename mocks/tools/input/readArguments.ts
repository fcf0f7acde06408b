import type { JsonSchemaObject } from "../../catalog/types.ts";
import { listIn, numberIn, objectIn, textIn, toJsonObject } from "../json.ts";
import type { JsonObject } from "../types.ts";

/** A call's arguments, checked and with their defaults. What was not given is "", 0, false or empty. */
export interface Arguments {
  /** Whether the caller gave it; a default does not count. */
  has(name: string): boolean;
  text(name: string): string;
  /** Null when it was not given. */
  textOrNull(name: string): string | null;
  number(name: string): number;
  flag(name: string): boolean;
  texts(name: string): string[];
  list(name: string): JsonObject[];
  object(name: string): JsonObject;
  /** What the caller gave, by name. */
  readonly given: JsonObject;
}

/** Reads a call's arguments; what was left out is as the schema presets it. */
export function readArguments(schema: JsonSchemaObject, given: Record<string, unknown>): Arguments {
  const own = toJsonObject(given);
  const all: JsonObject = {};
  for (const [name, property] of Object.entries(schema.properties)) {
    if (property.default !== undefined) all[name] = property.default;
  }
  Object.assign(all, own);
  const read = (name: string) => (Object.hasOwn(all, name) ? all[name] : undefined);
  return {
    given: own,
    has: (name) => Object.hasOwn(own, name),
    text: (name) => textIn(read(name)),
    textOrNull: (name) => textIn(read(name)) || null,
    number: (name) => numberIn(read(name)),
    flag: (name) => read(name) === true,
    texts: (name) => listIn(read(name)).map(textIn),
    list: (name) => listIn(read(name)).map(objectIn),
    object: (name) => objectIn(read(name)),
  };
}
