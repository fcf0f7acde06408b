"use client";

import { useMemo } from "react";
import { useToolRouter } from "../../hooks/useToolRouter.ts";
import { en } from "../../locales/en.ts";
import type { AccountsMessageKey } from "../../locales/messages.ts";
import { createTranslate, type Translate } from "../translate.ts";

/** The words of what is loaded later, beside those of what is there from the first. */
export function useAccountsTranslate(): Translate<AccountsMessageKey> {
  const { localization } = useToolRouter();
  return useMemo(() => createTranslate(localization, en), [localization]);
}
