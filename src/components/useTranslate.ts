"use client";

import { useToolRouter } from "../hooks/useToolRouter.ts";
import { type Translate, type TranslatePart, translateFor } from "./translate.ts";

/**
 * The kit's words in the host's language: `t("grid.count", { count: 3 })`. English where the host's messages have no
 * entry.
 *
 * @example
 * ```tsx
 * const t = useTranslate();
 * return <button type="button">{t("action.connect")}</button>;
 * ```
 */
export const useTranslate: () => Translate = useWords;

/** The same, for a component that may be given the words of others. */
export function useWords(): TranslatePart {
  return translateFor(useToolRouter().localization);
}
