import { useToolRouter } from "../hooks/useToolRouter.ts";
import { apps } from "../locales/en/apps.ts";
import type { MessageKey } from "../locales/messages.ts";
import { createWords, type Translate } from "./translate.ts";

const words = createWords<MessageKey>(apps);

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
  return words(useToolRouter().localization);
}
