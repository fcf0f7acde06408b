"use client";

import {
  forwardRef,
  type HTMLAttributes,
  type ReactNode,
  useCallback,
  useId,
  useImperativeHandle,
  useRef,
  useState,
} from "react";
import type { Toolkit } from "../../client/index.ts";
import { useToolkits } from "../../hooks/useToolkits.ts";
import { ConnectDialog } from "../ConnectDialog/ConnectDialog.tsx";
import { ManageContext } from "../ToolkitCard/ManageContext.ts";
import { ToolkitCard } from "../ToolkitCard/ToolkitCard.tsx";
import { type ConnectionHandlers, useConnectionEvents } from "../useConnectionEvents.ts";
import { useRootProps } from "../useRootProps.ts";
import { EmptyGrid } from "./EmptyGrid.tsx";
import { ErrorNotice } from "./ErrorNotice.tsx";
import { GridEnd } from "./GridEnd.tsx";
import { GridNotice } from "./GridNotice.tsx";
import { FilterBar, GridToolbar, useSearch } from "./GridToolbar.tsx";
import { ItemList, useVirtualizer } from "./ItemList.tsx";
import { byPopularity, type ToolkitGridFilter, type ToolkitOrder } from "./ToolkitOrder.ts";
import { useReturnPlace } from "./useReturnPlace.ts";

/** What `ToolkitGrid` takes, beside the attributes of its `section`. */
export interface ToolkitGridProps
  extends Omit<HTMLAttributes<HTMLElement>, "children">,
    ConnectionHandlers {
  /** Only these toolkits, by slug. Default: all of the session's. */
  toolkits?: readonly string[] | undefined;
  /** The text in the search box, where the host controls it: change it in `onSearchChange`. */
  search?: string | undefined;
  /** The text in the search box at first, where the host does not control it. Default: none. */
  defaultSearch?: string | undefined;
  /** Called with each change of the text in the search box. It is searched for 250 ms after the last one. */
  onSearchChange?: ((search: string) => void) | undefined;
  /** The filter, where the host controls it: change it in `onFilterChange`. */
  filter?: ToolkitGridFilter | undefined;
  /** The filter at first, where the host does not control it. Default `all`. */
  defaultFilter?: ToolkitGridFilter | undefined;
  /** Called when the user chooses a filter. */
  onFilterChange?(filter: ToolkitGridFilter): void;
  /**
   * `attentionFirst`: broken connections first, then the connected toolkits, then the rest, and a filter of the broken ones.
   * Kept from when the grid is mounted. Default: by popularity.
   */
  order?: ToolkitOrder | undefined;
  /** False: no choice between all, connected and not connected. Default `true`. */
  showFilter?: boolean | undefined;
  /**
   * When more toolkits are loaded: `scroll`, as the end of the list comes into view, or by a button alone, `button`, so
   * that what follows the grid on its page can be scrolled to. Default `scroll`, with the button as well.
   */
  loading?: "scroll" | "button" | undefined;
  /**
   * `compact`: one row for each toolkit, with one line of its description where there is room. Default `comfortable`: cards.
   */
  density?: "comfortable" | "compact" | undefined;
  /** Renders a card of one's own for an item. Default: `ToolkitCard`. */
  renderCard?: ((item: Toolkit) => ReactNode) | undefined;
}

/** How many apps a list of connected ones offers while it has none. */
const offered = 3;
const none: readonly string[] = [];

/**
 * The session's toolkits as cards, with a search over all of them, a choice of the connected or the unconnected ones,
 * more while scrolling (and a button for those who do not scroll), and a dialog to manage each connection. However
 * long the list, only what is near the viewport is in the page. Where the page itself left for a Connect Link, a return
 * leads to the search and the card that were left.
 *
 * The cards are one tab stop: arrow keys, Home, End, Page Up and Page Down go from card to card. A link that shows when it
 * is focused leads past the grid.
 *
 * Where "Connected" has none yet, it offers the three most popular apps.
 *
 * Data attributes: `data-searching` while the results of the search before are still shown, `data-density`. Classes of its parts:
 * `tr-grid-toolbar`, `tr-filter`, `tr-skip`, `tr-grid-list`, `tr-grid-empty`, `tr-grid-end`.
 *
 * @example
 * ```tsx
 * <ToolRouterProvider client={client} userId="user_123">
 *   <ToolkitGrid onConnect={(toolkit) => toast(`${toolkit} is connected`)} />
 * </ToolRouterProvider>
 * ```
 */
export const ToolkitGrid = forwardRef<HTMLElement, ToolkitGridProps>(function ToolkitGrid(
  {
    toolkits: slugs,
    search: controlledSearch,
    defaultSearch = "",
    onSearchChange,
    filter: controlledFilter,
    defaultFilter = "all",
    onFilterChange,
    order = byPopularity,
    showFilter = true,
    loading = "scroll",
    density,
    onConnect,
    onDisconnect,
    renderCard = renderToolkitCard,
    className,
    style,
    ...rest
  },
  ref,
) {
  const [{ useList, useWords, filters }] = useState(order);
  const t = useWords();
  const search = useSearch(controlledSearch, defaultSearch, onSearchChange);
  const [ownFilter, setOwnFilter] = useState(defaultFilter);
  const filter = controlledFilter ?? ownFilter;
  const [withCounts, setWithCounts] = useState(false);
  const list = useList({
    search: search.query || undefined,
    toolkits: slugs,
    filter,
    withCounts,
  });
  const { limit, Virtualizer, end } = useVirtualizer(list);
  const [managed, setManaged] = useState<{ toolkit: string; open: boolean }>();
  const section = useRef<HTMLElement>(null);
  useImperativeHandle<HTMLElement | null, HTMLElement | null>(ref, () => section.current);
  const input = useRef<HTMLInputElement>(null);
  useConnectionEvents({ onConnect, onDisconnect }, slugs);
  useReturnPlace(list, search, section);

  const endId = useId();
  const afterGrid = useRef<HTMLSpanElement>(null);
  const isEmpty = list.status === "success" && list.toolkits.length === 0;
  // With no other filter's list to ask for, it asks for nothing: an empty list is the cheapest one to watch.
  const isOffering = isEmpty && filter === "connected" && !search.query;
  const offers = useToolkits({
    toolkits: isOffering ? slugs : none,
    filter: "notConnected",
    enabled: isOffering,
  }).toolkits.slice(0, offered);
  const manage = useCallback((toolkit: string) => setManaged({ toolkit, open: true }), []);
  const clearSearch = () => {
    search.clear();
    input.current?.focus();
  };
  const setFilter = (next: ToolkitGridFilter) => {
    setOwnFilter(next);
    onFilterChange?.(next);
  };

  // The button that was clicked goes away.
  const showAll = () => {
    setFilter("all");
    (section.current?.querySelector<HTMLElement>(".tr-filter-input") ?? input.current)?.focus();
  };

  return (
    <ManageContext.Provider value={manage}>
      <section
        aria-label={t("grid.label")}
        tabIndex={-1}
        {...rest}
        ref={section}
        {...useRootProps("tr-grid", className, style)}
        aria-busy={list.status === "pending" || list.isPlaceholderData}
        data-density={density}
        data-searching={list.isPlaceholderData || undefined}
      >
        <a
          className="tr-skip"
          href={`#${endId}`}
          onClick={(event) => {
            // The host's router may live in the hash.
            event.preventDefault();
            afterGrid.current?.focus();
          }}
        >
          {t("grid.skip")}
        </a>
        <GridToolbar
          t={t}
          inputRef={input}
          search={search}
          filter={filter}
          list={list}
          onClear={clearSearch}
        >
          {showFilter && (
            <FilterBar
              t={t}
              filters={filters}
              value={filter}
              counts={list.counts}
              onChange={setFilter}
              onIntent={() => setWithCounts(true)}
            />
          )}
        </GridToolbar>
        <GridNotice list={list} />
        {list.status === "error" && list.error ? (
          <div className="tr-grid-empty">
            <ErrorNotice error={list.error} title={t("grid.error")} onRetry={list.refetch} />
          </div>
        ) : (
          <>
            {isEmpty && (
              <EmptyGrid
                t={t}
                filter={filter}
                query={search.query}
                onClear={clearSearch}
                onShowAll={showAll}
              />
            )}
            {(!isEmpty || offers.length > 0) && (
              <ItemList
                // One that is connected is in the list, and keeps its card and its focus.
                toolkits={isEmpty ? offers : list.toolkits}
                total={isEmpty ? offers.length : list.totalItems}
                renderCard={renderCard}
                isLoading={list.status !== "success" || list.isFetchingNextPage}
                limit={limit}
                Virtualizer={Virtualizer}
              />
            )}
          </>
        )}
        {list.status === "success" && (
          <GridEnd
            list={end}
            count={Virtualizer ? list.toolkits.length : Math.min(limit, list.toolkits.length)}
            loadsOnScroll={loading === "scroll"}
          />
        )}
        <span className="tr-skip" id={endId} ref={afterGrid} tabIndex={-1}>
          {t("grid.end")}
        </span>
      </section>
      {managed && (
        <ConnectDialog
          key={managed.toolkit}
          toolkit={managed.toolkit}
          open={managed.open}
          onOpenChange={(open) => setManaged({ ...managed, open })}
        />
      )}
    </ManageContext.Provider>
  );
});

function renderToolkitCard(item: Toolkit): ReactNode {
  return <ToolkitCard item={item} />;
}
