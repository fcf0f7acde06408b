"use client";

import { useToolRouter } from "../../hooks/useToolRouter.ts";
import { en } from "../../locales/en.ts";
import type { AccountsMessageKey } from "../../locales/messages.ts";
import { createWords, type Translate } from "../translate.ts";

const words = createWords<AccountsMessageKey>(en);

/** The words of the dialog and the picker, beside all others. */
export function useAccountsTranslate(): Translate<AccountsMessageKey> {
  return words(useToolRouter().localization);
}
