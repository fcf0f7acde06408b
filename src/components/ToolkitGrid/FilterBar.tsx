"use client";

import { useId } from "react";
import type { ToolkitCounts, ToolkitsConnectionFilter } from "../../core/queries/filterToolkits.ts";
import { useToolRouter } from "../../hooks/useToolRouter.ts";
import { useTranslate } from "../useTranslate.ts";

interface FilterBarProps {
  value: ToolkitsConnectionFilter;
  counts: ToolkitCounts;
  onChange(filter: ToolkitsConnectionFilter): void;
  /** The pointer or the focus is on it: it may be used next. */
  onIntent(): void;
}

const filters = ["all", "connected", "notConnected"] as const;

/**
 * All, connected, not connected. Radio buttons and not tabs: there is one list, and this chooses what it shows. Arrow
 * keys, names and "2 of 3" come from the browser.
 */
export function FilterBar({ value, counts, onChange, onIntent }: FilterBarProps) {
  const t = useTranslate();
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
