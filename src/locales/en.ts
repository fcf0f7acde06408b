import { accounts } from "./en/accounts.ts";
import { apps } from "./en/apps.ts";
import { later } from "./en/later.ts";

/**
 * Every word the kit shows, in English: the source of the keys. A host passes its own through
 * `<ToolRouterProvider localization={{ locale, messages }}>`; what it leaves out stays English.
 *
 * `{name}` and the like are filled in. A key that ends in `_one`, `_other` … is chosen by `Intl.PluralRules` from
 * `{count}`; a language with more forms adds them (`grid.count_few`). Errors carry their English words themselves
 * (`error.displayMessage`); a language says them by code (`error.rate_limited`).
 */
export const en = { ...apps, ...later, ...accounts } as const;
