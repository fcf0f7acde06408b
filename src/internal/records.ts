/** Whether a value is an object with string keys: neither null nor a list. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** A record made of another one, field by field. */
export function mapEntries<Value, Result>(
  values: Readonly<Record<string, Value>>,
  map: (key: string, value: Value) => [key: string, value: Result],
): Record<string, Result> {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => map(key, value)));
}

/** The map's value for a key, made at the first asking. */
export function getOrCreate<Key, Value>(
  map: { get(key: Key): Value | undefined; set(key: Key, value: Value): unknown },
  key: Key,
  create: () => Value,
): Value {
  let value = map.get(key);
  if (value === undefined) {
    value = create();
    map.set(key, value);
  }
  return value;
}
