"use client";

import {
  forwardRef,
  type HTMLAttributes,
  type ReactNode,
  useCallback,
  useRef,
  useState,
} from "react";
import type { Toolkit } from "../../client/index.ts";
import type { ToolkitsConnectionFilter } from "../../core/toolkits/filterToolkits.ts";
import { useToolkits } from "../../hooks/useToolkits.ts";
import { ConnectDialog } from "../ConnectDialog/ConnectDialog.tsx";
import { ErrorText } from "../ErrorText/ErrorText.tsx";
import { laterPart, usePart } from "../part.ts";
import { ManageContext } from "../ToolkitCard/useManage.tsx";
import { type ConnectionHandlers, useConnectionEvents } from "../useConnectionEvents.ts";
import { useRootProps } from "../useRootProps.ts";
import { useTranslate } from "../useTranslate.ts";
import { FilterBar } from "./FilterBar.tsx";
import { GridEnd } from "./GridEnd.tsx";
import { GridToolbar } from "./GridToolbar.tsx";
import { ItemList } from "./ItemList.tsx";
import { useIdle } from "./useIdle.ts";
import { useReveal } from "./useReveal.ts";
import { useSearch } from "./useSearch.ts";

/** What `ToolkitGrid` takes, beside the attributes of its `section`. */
export interface ToolkitGridProps
  extends Omit<HTMLAttributes<HTMLElement>, "children">,
    ConnectionHandlers {
  /** Only these toolkits, by slug. Default: all of the session's. */
  toolkits?: readonly string[] | undefined;
  /** What is searched for at first. */
  defaultSearch?: string | undefined;
  /** What is shown at first. Default `all`. */
  defaultFilter?: ToolkitsConnectionFilter | undefined;
  /** False: no choice between all, connected and not connected. */
  showFilter?: boolean | undefined;
  /** Renders a card of one's own for a toolkit. Default: `ToolkitCard`. */
  renderCard?: ((toolkit: Toolkit) => ReactNode) | undefined;
}

/**
 * The session's toolkits as cards, with a search over all of them, a choice of the connected or the unconnected ones,
 * more while scrolling (and a button for those who do not scroll), and a dialog to manage each connection. However
 * long the list, only what is near the viewport is in the page.
 *
 * Data attributes: `data-searching` while the results of the search before are still shown. Classes of its parts:
 * `tr-grid-toolbar`, `tr-filter`, `tr-grid-list`, `tr-grid-empty`, `tr-grid-end`.
 *
 * @example
 * ```tsx
 * <ToolRouterProvider client={client} userId="user_123">
 *   <ToolkitGrid onConnect={(toolkit) => toast(`${toolkit.name} is connected`)} />
 * </ToolRouterProvider>
 * ```
 */
export const ToolkitGrid = forwardRef<HTMLElement, ToolkitGridProps>(function ToolkitGrid(
  {
    toolkits: slugs,
    defaultSearch = "",
    defaultFilter = "all",
    showFilter = true,
    onConnect,
    onDisconnect,
    renderCard,
    className,
    style,
    ...rest
  },
  ref,
) {
  const t = useTranslate();
  const search = useSearch(defaultSearch);
  const [filter, setFilter] = useState(defaultFilter);
  const list = useToolkits({ search: search.query || undefined, toolkits: slugs, filter });
  const { limit, windowing, end } = useReveal(list);
  const [managed, setManaged] = useState<{ slug: string; open: boolean }>();
  const input = useRef<HTMLInputElement>(null);
  useConnectionEvents({ onConnect, onDisconnect }, slugs);

  const isIdle = useIdle();
  const isEmpty = list.status === "ready" && list.toolkits.length === 0;
  const later = usePart(laterPart, isIdle || isEmpty || list.error !== undefined);

  const manage = useCallback((slug: string) => setManaged({ slug, open: true }), []);
  const clearSearch = () => {
    search.clear();
    input.current?.focus();
  };
  const Trouble = later?.Trouble ?? ErrorText;

  return (
    <ManageContext.Provider value={manage}>
      <section
        aria-label={t("grid.label")}
        {...rest}
        ref={ref}
        {...useRootProps("tr-grid", className, style)}
        aria-busy={list.status === "loading" || list.isPlaceholder}
        data-searching={list.isPlaceholder || undefined}
      >
        <GridToolbar
          inputRef={input}
          search={search}
          filter={filter}
          list={list}
          onClear={clearSearch}
        >
          {showFilter && <FilterBar value={filter} counts={list.counts} onChange={setFilter} />}
        </GridToolbar>
        {later && <later.GridNotice list={list} />}
        {list.status === "error" && list.error ? (
          <div className="tr-grid-empty">
            <Trouble error={list.error} title={t("grid.error")} onRetry={list.refetch} />
          </div>
        ) : isEmpty ? (
          <div className="tr-grid-empty">
            {later && (
              <later.EmptyGrid
                filter={filter}
                query={search.query}
                onClear={clearSearch}
                onShowAll={() => setFilter("all")}
              />
            )}
          </div>
        ) : (
          <ItemList
            toolkits={list.toolkits}
            total={list.totalItems}
            renderCard={renderCard}
            isLoading={list.status === "loading" || list.isLoadingMore}
            limit={limit}
            windowing={windowing}
          />
        )}
        {list.status === "ready" && <GridEnd list={end} Trouble={later?.Trouble} />}
      </section>
      {managed && (
        <ConnectDialog
          key={managed.slug}
          toolkit={managed.slug}
          open={managed.open}
          onOpenChange={(open) => setManaged({ ...managed, open })}
        />
      )}
    </ManageContext.Provider>
  );
});
