"use client";

import type { PartMessageKey } from "../../locales/messages.ts";
import { Button } from "../Button/Button.tsx";
import type { TranslatePart } from "../useTranslate.ts";
import type { ToolkitGridFilter } from "./ToolkitOrder.ts";

interface EmptyGridProps {
  t: TranslatePart;
  filter: ToolkitGridFilter;
  query: string;
  onClear(): void;
  onShowAll(): void;
}

/** What is said, without a search and with one. */
const words = {
  all: ["grid.empty", "grid.noMatch"],
  connected: ["grid.noneConnected", "grid.noneConnectedMatch"],
  notConnected: ["grid.noneLeft", "grid.noneLeftMatch"],
  attention: ["grid.noneAttention", "grid.noMatch"],
} satisfies Record<ToolkitGridFilter, [PartMessageKey, PartMessageKey]>;

/** Nothing to show: because nothing matches, or because there is nothing. */
export function EmptyGrid({ t, filter, query, onClear, onShowAll }: EmptyGridProps) {
  return (
    <div className="tr-grid-empty">
      <p className="tr-grid-empty-text">{t(words[filter][query ? 1 : 0], { query })}</p>
      {query && <Button onClick={onClear}>{t("grid.clear")}</Button>}
      {filter !== "all" && <Button onClick={onShowAll}>{t("grid.showAll")}</Button>}
    </div>
  );
}
