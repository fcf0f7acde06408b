import type { ToolRouterErrorCode } from "../client/index.ts";
import type { en } from "./en.ts";
import type { enParts } from "./enParts.ts";

type PluralOf<Key> = Key extends `${infer Base}_other` ? Base : never;
/** Keys without the suffixes of plural forms. */
type Lookup<Key> = Exclude<Key, `${PluralOf<Key>}_${Intl.LDMLPluralRule}`> | PluralOf<Key>;

type EnglishKey = keyof typeof en | keyof typeof enParts;
type PluralKey = PluralOf<EnglishKey>;

/**
 * The words of the kit by key. English has every key, in `en` and `enParts`; a language has the plural forms it needs
 * (`grid.count_few`), and may have words for further errors, by code (`error.conflict`).
 */
export type Messages = { readonly [Key in Exclude<EnglishKey, `${PluralKey}_one`>]: string } & {
  readonly [Key in `${PluralKey}_${Exclude<Intl.LDMLPluralRule, "other">}`]?: string;
} & { readonly [Key in `error.${ToolRouterErrorCode}`]?: string };

/** What can be looked up: every key of `en`, plural ones without their suffix. */
export type MessageKey = Lookup<keyof typeof en> | `error.${ToolRouterErrorCode}`;

/** The same for the components that bring words of their own (`enParts`). */
export type PartMessageKey = MessageKey | Lookup<keyof typeof enParts>;
