import type { en } from "./en.ts";

type EnglishKey = keyof typeof en;
type PluralBase<Key> = Key extends `${infer Base}_other` ? Base : never;
type PluralKey = PluralBase<EnglishKey>;

/**
 * The words of the kit by key. English has every key; a language may add the plural forms it needs
 * (`grid.count_few`).
 */
export type Messages = { readonly [Key in EnglishKey]: string } & {
  readonly [Key in `${PluralKey}_${Exclude<Intl.LDMLPluralRule, "one" | "other">}`]?: string;
};

/** What can be looked up: plain keys, and plural ones without their suffix. */
export type MessageKey = Exclude<EnglishKey, `${PluralKey}_${Intl.LDMLPluralRule}`> | PluralKey;
