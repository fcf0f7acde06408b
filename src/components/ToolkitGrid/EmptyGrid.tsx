"use client";

import type { ToolkitsConnectionFilter } from "../../core/queries/filterToolkits.ts";
import type { MessageKey } from "../../locales/messages.ts";
import { Button } from "../Button/Button.tsx";
import { useTranslate } from "../useTranslate.ts";

interface EmptyGridProps {
  filter: ToolkitsConnectionFilter;
  query: string;
  onClear(): void;
  onShowAll(): void;
}

/** What is said, without a search and with one. */
const words = {
  all: ["grid.empty", "grid.noMatch"],
  connected: ["grid.noneConnected", "grid.noneConnectedMatch"],
  notConnected: ["grid.noneLeft", "grid.noneLeftMatch"],
} satisfies Record<ToolkitsConnectionFilter, [MessageKey, MessageKey]>;

/** Nothing to show: because nothing matches, or because there is nothing. */
export function EmptyGrid({ filter, query, onClear, onShowAll }: EmptyGridProps) {
  const t = useTranslate();
  return (
    <div className="tr-grid-empty">
      <p className="tr-grid-empty-text">{t(words[filter][query ? 1 : 0], { query })}</p>
      {query && <Button onClick={onClear}>{t("grid.clear")}</Button>}
      {filter !== "all" && <Button onClick={onShowAll}>{t("grid.showAll")}</Button>}
    </div>
  );
}
