import { mapEntries } from "../../internal/mapEntries.ts";
import { map, object, type Read, type Reader } from "../../internal/read.ts";

type Camel<Key> = Key extends `${infer Head}_${infer Tail}`
  ? `${Head}${Capitalize<Camel<Tail>>}`
  : Key extends string
    ? Key
    : never;

/** A record with its keys in camelCase. */
export type CamelKeys<Value> = { [Key in keyof Value as Camel<Key>]: Value[Key] };

type Fields = Readonly<Record<string, Reader<unknown>>>;

/** An object of the wire, given on with its keys in camelCase; fields that are not named here are left behind. */
export function camel<Of extends Fields>(
  fields: Of,
): Reader<CamelKeys<{ [Key in keyof Of]: Read<Of[Key]> }>>;
export function camel(fields: Fields): Reader<object> {
  return map(object(fields), (value) =>
    mapEntries(value, (key, field) => [
      key.replace(/_(.)/g, (_, letter: string) => letter.toUpperCase()),
      field,
    ]),
  );
}
