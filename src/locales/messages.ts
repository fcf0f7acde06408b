import type { ToolRouterErrorCode } from "../client/index.ts";
import type { accounts } from "./en/accounts.ts";
import type { apps } from "./en/apps.ts";
import type { later } from "./en/later.ts";

type EnglishKey = keyof typeof apps | keyof typeof later | keyof typeof accounts;
type PluralOf<Key> = Key extends `${infer Base}_other` ? Base : never;
type PluralKey = PluralOf<EnglishKey>;

/** The keys of some words as they are looked up: plural ones without their suffix. */
type LookUpKey<Key extends string> =
  | Exclude<Key, `${PluralKey}_${Intl.LDMLPluralRule}`>
  | PluralOf<Key>
  | `error.${ToolRouterErrorCode}`;

/**
 * The words of the kit by key. English has every key; a language may add the plural forms it needs (`grid.count_few`)
 * and its words for errors, by code (`error.rate_limited`).
 */
export type Messages = { readonly [Key in EnglishKey]: string } & {
  readonly [Key in `${PluralKey}_${Exclude<Intl.LDMLPluralRule, "one" | "other">}`]?: string;
} & { readonly [Key in `error.${ToolRouterErrorCode}`]?: string };

/** What can be looked up from the first. */
export type MessageKey = LookUpKey<keyof typeof apps>;

/** What can be looked up by what is loaded after the first paint. */
export type LaterMessageKey = MessageKey | LookUpKey<keyof typeof later>;

/** What the dialog and the account picker can look up: their own words too. */
export type AccountsMessageKey = LaterMessageKey | LookUpKey<keyof typeof accounts>;
