/**
 * A type of the official client as JSON carries it: what may be absent may be `undefined` here, since JSON leaves it
 * out. For `satisfies`, so that every answer is held to those types.
 */
export type Wire<Type> = Type extends readonly (infer Item)[]
  ? readonly Wire<Item>[]
  : Type extends object
    ? {
        [Key in keyof Type]: Record<never, never> extends Pick<Type, Key>
          ? Wire<Type[Key]> | undefined
          : Wire<Type[Key]>;
      }
    : Type;

/** ISO 8601. */
export function isoTime(ms: number): string {
  return new Date(ms).toISOString();
}
