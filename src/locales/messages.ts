import type { ToolRouterErrorCode } from "../client/index.ts";
import type { accounts } from "./en/accounts.ts";
import type { apps } from "./en/apps.ts";

type AppsKey = keyof typeof apps;
type AccountsKey = keyof typeof accounts;
type EnglishKey = AppsKey | AccountsKey;
type PluralOf<Key> = Key extends `${infer Base}_other` ? Base : never;
type PluralKey = PluralOf<EnglishKey>;

/**
 * The words of the kit by key. English has every key; a language may add the plural forms it needs (`grid.count_few`)
 * and its words for errors, by code (`error.rate_limited`).
 */
export type Messages = { readonly [Key in EnglishKey]: string } & {
  readonly [Key in `${PluralKey}_${Exclude<Intl.LDMLPluralRule, "one" | "other">}`]?: string;
} & { readonly [Key in `error.${ToolRouterErrorCode}`]?: string };

/** What can be looked up: plain keys, and plural ones without their suffix. */
export type MessageKey =
  | Exclude<AppsKey, `${PluralKey}_${Intl.LDMLPluralRule}`>
  | PluralOf<AppsKey>
  | `error.${ToolRouterErrorCode}`;

/** What the dialog and the account picker can look up: their own words too. */
export type AccountsMessageKey = MessageKey | AccountsKey;
