/** A record made of another one, field by field. */
export function mapEntries<Value, Result>(
  values: Readonly<Record<string, Value>>,
  map: (key: string, value: Value) => [key: string, value: Result],
): Record<string, Result> {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => map(key, value)));
}
