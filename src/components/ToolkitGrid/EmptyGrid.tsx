"use client";

import { Button } from "../Button/Button.tsx";
import { useTranslate } from "../useTranslate.ts";

/** Nothing to show: because nothing matches, or because there is nothing. */
export function EmptyGrid({ query, onClear }: { query: string; onClear: () => void }) {
  const t = useTranslate();
  return (
    <div className="tr-grid-empty">
      <p className="tr-grid-empty-text">{query ? t("grid.noMatch", { query }) : t("grid.empty")}</p>
      {query && <Button onClick={onClear}>{t("grid.clear")}</Button>}
    </div>
  );
}
