import type { Localization } from "../hooks/Appearance.ts";
import { useToolRouter } from "../hooks/useToolRouter.ts";
import { apps } from "../locales/en/apps.ts";
import { createTranslate, type Translate } from "./translate.ts";

const made = new WeakMap<Localization, Translate>();

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
  const { localization } = useToolRouter();
  let translate = made.get(localization);
  if (!translate) {
    translate = createTranslate(localization, apps);
    made.set(localization, translate);
  }
  return translate;
}
