"use client";

import type { ReactNode, RefObject } from "react";
import type { ToolkitsConnectionFilter } from "../../core/queries/filterToolkits.ts";
import type { UseToolkitsResult } from "../../hooks/useToolkits.ts";
import type { MessageKey } from "../../locales/messages.ts";
import { Button } from "../Button/Button.tsx";
import { Icon } from "../Icon/Icon.tsx";
import { useTranslate } from "../useTranslate.ts";
import type { Search } from "./useSearch.ts";

interface GridToolbarProps {
  inputRef: RefObject<HTMLInputElement | null>;
  search: Search;
  filter: ToolkitsConnectionFilter;
  list: UseToolkitsResult;
  onClear(): void;
  /** The filter, where there is one. */
  children: ReactNode;
}

const countKeys = {
  all: "grid.count",
  connected: "grid.countConnected",
  notConnected: "grid.countNotConnected",
} satisfies Record<ToolkitsConnectionFilter, MessageKey>;

/** The search box, the filter, and how many toolkits there are: told to assistive technology when it changes. */
export function GridToolbar({ inputRef, search, filter, list, ...props }: GridToolbarProps) {
  const t = useTranslate();
  const isSearching = list.isPlaceholderData || search.text.trim() !== search.query;
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
              props.onClear();
            }
          }}
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
    if (list.totalItems === undefined || list.status === "error") return "";
    const params = { count: list.totalItems, query: search.query };
    const isMatch = search.query && !list.isPlaceholderData && filter === "all";
    return t(isMatch ? "grid.matches" : countKeys[filter], params);
  }
}
