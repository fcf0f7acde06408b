import { isRecord, mapEntries } from "./records.ts";

/**
 * Gives a value of outside back as what it should be, or throws an error that says where it is not. Readers are put
 * together from smaller ones, as a validation library's schemas are, in a quarter of the bytes.
 *
 * @param path where the value stands, for the error
 */
export type Reader<Value> = (value: unknown, path: string) => Value;

/** What a reader gives. */
export type Read<Some> = Some extends Reader<infer Value> ? Value : never;

/** Reads what passes a guard; `expected` completes "must be …". */
export function reader<Value>(
  isIt: (value: unknown) => value is Value,
  expected: string,
): Reader<Value> {
  return (value, path) => {
    if (isIt(value)) return value;
    throw new TypeError(`${path} must be ${expected}`);
  };
}

/** Text. Of a longer one than anybody means to show, the first 100,000 characters. */
export const string = map(
  reader((value) => typeof value === "string", "text"),
  (value) => value.slice(0, 1e5),
);
export const number = reader((value) => typeof value === "number", "a number");
export const boolean = reader((value) => typeof value === "boolean", "true or false");
/** Whatever it is. */
export const anything: Reader<unknown> = (value) => value;
/** An object whose keys are not ours to know. */
export const record = reader(isRecord, "an object");

/** Where there is nothing (absent or null), reads this instead. */
export function or<Value>(read: Reader<Value>, instead: unknown): Reader<Value> {
  return (value, path) => read(value ?? instead, path);
}

/** Where there is nothing (absent or null), gives `undefined`. */
export function optional<Value>(read: Reader<Value>): Reader<Value | undefined> {
  return (value, path) => (value === undefined || value === null ? undefined : read(value, path));
}

/** Reads, and makes something of it. */
export function map<Value, Result>(
  read: Reader<Value>,
  make: (value: Value) => Result,
): Reader<Result> {
  return (value, path) => make(read(value, path));
}

/** Reads an object whose keys are not known here, value by value. */
export function recordOf<Value>(read: Reader<Value>): Reader<Record<string, Value>> {
  return (value, path) =>
    mapEntries(record(value, path), (key, each) => [key, read(each, `${path}.${key}`)]);
}

/** Reads a list, item by item. */
export function array<Item>(item: Reader<Item>): Reader<Item[]> {
  const list = reader((value): value is unknown[] => Array.isArray(value), "a list");
  return (value, path) => list(value, path).map((each, index) => item(each, `${path}.${index}`));
}

type Fields = Readonly<Record<string, Reader<unknown>>>;

/** A list counts: it is what a proxy written in PHP makes of an empty object. */
const container = reader(
  (value): value is Record<string, unknown> => typeof value === "object" && value !== null,
  "an object",
);

/** Reads these fields, and drops all others. Every key is in the result, also where its value reads as `undefined`. */
export function object<Of extends Fields>(fields: Of): Reader<{ [Key in keyof Of]: Read<Of[Key]> }>;
export function object(fields: Fields): Reader<object> {
  return (value, path) => {
    const found = container(value, path);
    return mapEntries(fields, (key, read) => [key, read(found[key], `${path}.${key}`)]);
  };
}

/** Reads a JSON text of the browser's storage, where anything may stand; `undefined` where it is not what it should be. */
export function readStored<Value>(read: Reader<Value>, text = ""): Value | undefined {
  try {
    return read(JSON.parse(text), "stored");
  } catch {
    return undefined;
  }
}
