import * as v from "valibot";

type Camel<Key> = Key extends `${infer Head}_${infer Tail}`
  ? `${Head}${Capitalize<Camel<Tail>>}`
  : Key extends string
    ? Key
    : never;

/** A record with its keys in camelCase. Fields that may be `undefined` may be absent instead. */
export type CamelKeys<Value> = {
  [Key in keyof Value as undefined extends Value[Key] ? never : Camel<Key>]: Value[Key];
} & {
  [Key in keyof Value as undefined extends Value[Key] ? Camel<Key> : never]?: Exclude<
    Value[Key],
    undefined
  >;
};

/** An object of the wire, given on with its keys in camelCase; fields that are not named here are left behind. */
export function camel<Entries extends v.ObjectEntries>(entries: Entries) {
  return v.pipe(
    v.object(entries),
    v.transform((value) => camelKeys(value)),
  );
}

// The first signature says in types what the body does at run time.
function camelKeys<Value extends object>(value: Value): CamelKeys<Value>;
function camelKeys(value: object): object {
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, field]) => field !== undefined)
      .map(([key, field]) => [
        key.replace(/_(.)/g, (_, letter: string) => letter.toUpperCase()),
        field,
      ]),
  );
}
