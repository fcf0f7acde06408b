"use client";

import { type ReactNode, type RefObject, useEffect, useId, useState } from "react";
import type { ToolkitCounts } from "../../core/queries/toolkitsOptions.ts";
import { useLatest } from "../../hooks/useLatest.ts";
import type { UseToolkitsResult } from "../../hooks/useToolkits.ts";
import { useToolRouter } from "../../hooks/useToolRouter.ts";
import { isComposing } from "../../internal/isComposing.ts";
import type { PartMessageKey } from "../../locales/messages.ts";
import { Button } from "../Button/Button.tsx";
import { Icon } from "../Icon/Icon.tsx";
import { useEscape } from "../useEscape.ts";
import type { TranslatePart } from "../useTranslate.ts";
import type { ToolkitGridFilter } from "./ToolkitOrder.ts";

interface GridToolbarProps {
  t: TranslatePart;
  inputRef: RefObject<HTMLInputElement | null>;
  search: Search;
  filter: ToolkitGridFilter;
  list: UseToolkitsResult;
  onClear(): void;
  /** The filter, where there is one. */
  children: ReactNode;
}

const countKeys = {
  all: "grid.count",
  connected: "grid.countConnected",
  notConnected: "grid.countNotConnected",
  attention: "grid.countAttention",
} satisfies Record<ToolkitGridFilter, PartMessageKey>;

/** The search box, the filter, and how many toolkits there are: told to assistive technology when it changes. */
export function GridToolbar({ t, inputRef, search, filter, list, ...props }: GridToolbarProps) {
  const isSearching = list.isPlaceholderData || search.text.trim() !== search.query;
  // The first Escape empties the box; a dialog around it closes with the next.
  useEscape(inputRef, search.text ? props.onClear : undefined);
  return (
    <div className="tr-grid-toolbar">
      <div className="tr-search">
        {isSearching ? <span className="tr-spinner" aria-hidden="true" /> : <Icon name="search" />}
        <input
          ref={inputRef}
          className="tr-input"
          type="search"
          aria-label={t("grid.search")}
          placeholder={t("grid.search")}
          value={search.text}
          autoComplete="off"
          spellCheck={false}
          onChange={(event) => search.type(event.target.value)}
          // Chromium empties a search field at every Escape, that of a composition too.
          onKeyDown={(event) => {
            if (event.key === "Escape" && isComposing(event.nativeEvent)) event.preventDefault();
          }}
          onCompositionStart={() => search.compose(true)}
          onCompositionEnd={() => search.compose(false)}
        />
        {search.text && (
          <Button variant="ghost" iconOnly aria-label={t("grid.clear")} onClick={props.onClear}>
            <Icon name="close" />
          </Button>
        )}
      </div>
      {props.children}
      <p
        className={props.children || list.totalItems === 0 ? "tr-visually-hidden" : "tr-grid-count"}
        role="status"
      >
        {count()}
      </p>
    </div>
  );

  function count(): string {
    if (list.status === "pending") return t("grid.loading");
    if (list.status === "error") return "";
    if (list.totalItems === undefined) return t(`grid.${filter}`);
    const params = { count: list.totalItems, query: search.query };
    const isMatch = search.query && !list.isPlaceholderData && filter === "all";
    return t(isMatch ? "grid.matches" : countKeys[filter], params);
  }
}

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

/** ms without a key after which the text is searched for. */
const pauseMs = 250;

export interface Search {
  /** The text in the box. */
  text: string;
  /** What is searched for: the text, once typing has paused. */
  query: string;
  type(text: string): void;
  /** Called with true while an input method composes: its text is no search yet. */
  compose(isComposing: boolean): void;
  clear(): void;
}

/** A search text, the host's or one's own, that is searched for when typing pauses, not at each key. */
export function useSearch(
  controlled: string | undefined,
  initial: string,
  onChange: ((text: string) => void) | undefined,
): Search {
  const [own, setOwn] = useState(initial);
  const text = controlled ?? own;
  const [query, setQuery] = useState(text.trim());
  const [isComposing, compose] = useState(false);

  useEffect(() => {
    if (isComposing) return;
    const timer = setTimeout(() => setQuery(text.trim()), pauseMs);
    return () => clearTimeout(timer);
  }, [text, isComposing]);

  const type = useLatest((next: string) => {
    setOwn(next);
    onChange?.(next);
  });
  return {
    text,
    query,
    type,
    compose,
    clear() {
      type("");
      setQuery("");
    },
  };
}
