"use client";

import { useId } from "react";
import type { ToolkitCounts } from "../../core/queries/filterToolkits.ts";
import { useToolRouter } from "../../hooks/useToolRouter.ts";
import type { TranslatePart } from "../translate.ts";
import type { ToolkitGridFilter } from "./ToolkitOrder.ts";

interface FilterBarProps {
  t: TranslatePart;
  filters: readonly ToolkitGridFilter[];
  value: ToolkitGridFilter;
  counts: ToolkitCounts;
  onChange(filter: ToolkitGridFilter): void;
  /** The pointer or the focus is on it: it may be used next. */
  onIntent(): void;
}

/**
 * All, connected, not connected, and what else the order has. Radio buttons and not tabs: there is one list, and this chooses what it shows. Arrow
 * keys, names and "2 of 3" come from the browser.
 */
export function FilterBar({ t, filters, value, counts, onChange, onIntent }: FilterBarProps) {
  const name = useId();
  const { locale } = useToolRouter().localization;
  return (
    <fieldset
      className="tr-filter"
      aria-label={t("grid.filter")}
      onPointerEnter={onIntent}
      onFocus={onIntent}
    >
      {filters.map((filter) => (
        <label className="tr-filter-choice" key={filter}>
          <input
            className="tr-filter-input"
            type="radio"
            name={name}
            checked={filter === value}
            onChange={() => onChange(filter)}
          />
          <span className="tr-words">{t(`grid.${filter}`)}</span>{" "}
          {counts[filter] !== undefined && (
            <span className="tr-filter-count">{counts[filter].toLocaleString(locale ?? "en")}</span>
          )}
        </label>
      ))}
    </fieldset>
  );
}
