"use client";

import type { RefObject } from "react";
import type { UseToolkitsResult } from "../../hooks/useToolkits.ts";
import { Button } from "../Button/Button.tsx";
import { Icon } from "../Icon/Icon.tsx";
import { useTranslate } from "../useTranslate.ts";
import type { Search } from "./useSearch.ts";

interface GridToolbarProps {
  inputRef: RefObject<HTMLInputElement | null>;
  search: Search;
  list: UseToolkitsResult;
  onClear(): void;
}

/** The search box, and how many toolkits there are: shown, and told to assistive technology when it changes. */
export function GridToolbar({ inputRef, search, list, onClear }: GridToolbarProps) {
  const t = useTranslate();
  const isSearching = list.isPlaceholder || search.text.trim() !== search.query;
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
          onKeyDown={(event) => {
            if (event.key === "Escape" && search.text) {
              // The first Escape empties the box; a dialog around it closes with the next.
              event.stopPropagation();
              onClear();
            }
          }}
        />
        {search.text && (
          <Button variant="ghost" iconOnly aria-label={t("grid.clear")} onClick={onClear}>
            <Icon name="close" />
          </Button>
        )}
      </div>
      <p className={list.totalItems === 0 ? "tr-visually-hidden" : "tr-grid-count"} role="status">
        {count()}
      </p>
    </div>
  );

  function count(): string {
    if (list.status === "loading") return t("grid.loading");
    if (list.totalItems === undefined || list.status === "error") return "";
    const params = { count: list.totalItems, query: search.query };
    return t(search.query && !list.isPlaceholder ? "grid.matches" : "grid.count", params);
  }
}
