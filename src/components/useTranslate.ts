"use client";

import { useToolRouter } from "../hooks/useToolRouter.ts";
import { type Translate, translateFor } from "./translate.ts";

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
export function useTranslate(): Translate {
  return translateFor(useToolRouter().localization);
}
