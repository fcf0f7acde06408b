import type { ToolRouterErrorCode } from "../client/index.ts";
import type { en } from "./en.ts";

type EnglishKey = keyof typeof en;
type PluralOf<Key> = Key extends `${infer Base}_other` ? Base : never;
type PluralKey = PluralOf<EnglishKey>;

/**
 * The words of the kit by key. English has every key; a language has the plural forms it needs (`grid.count_few`), and
 * may have words for further errors, by code (`error.conflict`).
 */
export type Messages = { readonly [Key in Exclude<EnglishKey, `${PluralKey}_one`>]: string } & {
  readonly [Key in `${PluralKey}_${Exclude<Intl.LDMLPluralRule, "other">}`]?: string;
} & { readonly [Key in `error.${ToolRouterErrorCode}`]?: string };

/** What can be looked up: every key, plural ones without their suffix. */
export type MessageKey =
  | Exclude<EnglishKey, `${PluralKey}_${Intl.LDMLPluralRule}`>
  | PluralKey
  | `error.${ToolRouterErrorCode}`;
