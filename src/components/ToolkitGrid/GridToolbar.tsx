"use client";

import type { ReactNode, RefObject } from "react";
import type { UseToolkitsResult } from "../../hooks/useToolkits.ts";
import { isComposing } from "../../internal/isComposing.ts";
import type { PartMessageKey } from "../../locales/messages.ts";
import { Button } from "../Button/Button.tsx";
import { Icon } from "../Icon/Icon.tsx";
import type { TranslatePart } from "../translate.ts";
import { useEscape } from "../useEscape.ts";
import type { ToolkitGridFilter } from "./ToolkitOrder.ts";
import type { Search } from "./useSearch.ts";

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
