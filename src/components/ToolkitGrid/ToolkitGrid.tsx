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
import type { ConnectDialog } from "../ConnectDialog/ConnectDialog.tsx";
import { ErrorText } from "../ErrorText/ErrorText.tsx";
import { usePart } from "../part.ts";
import { type Manage, ManageContext } from "../ToolkitCard/ManageContext.ts";
import { type ConnectionHandlers, useConnectionEvents } from "../useConnectionEvents.ts";
import { useRootProps } from "../useRootProps.ts";
import { useTranslate } from "../useTranslate.ts";
import { contentsPart } from "./contentsPart.ts";
import { FilterBar } from "./FilterBar.tsx";
import { GridToolbar } from "./GridToolbar.tsx";
import { ItemList } from "./ItemList.tsx";
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

/** The toolkit whose dialog was asked for last. */
interface Managed {
  slug: string;
  Dialog: typeof ConnectDialog;
  open: boolean;
}

/**
 * The session's toolkits as cards, with a search over all of them, a choice of the connected or the unconnected ones,
 * more while scrolling (and a button for those who do not scroll), and a dialog to manage each connection. However
 * long the list, only what is near the viewport is in the page. Where the page itself left for a Connect Link, it comes
 * back to the search and the card that it was left from.
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
  const [withCounts, setWithCounts] = useState(false);
  const list = useToolkits({
    search: search.query || undefined,
    toolkits: slugs,
    filter,
    withCounts,
  });
  const { limit, windowing, end } = useReveal(list);
  const [managed, setManaged] = useState<Managed>();
  const input = useRef<HTMLInputElement>(null);
  useConnectionEvents({ onConnect, onDisconnect }, slugs);

  // Once there are apps to show, there is a network, whatever the browser says.
  const part = usePart(contentsPart, true, list.status === "ready");
  const { code, error: codeError } = part;
  const render = renderCard ?? code?.renderToolkitCard;
  const isEmpty = list.status === "ready" && list.toolkits.length === 0;
  // Cards, or that there are none, are shown by code that comes; until it does, places are held.
  const isCodeMissing = codeError !== undefined && (!render || isEmpty);
  const error = list.status === "error" ? list.error : isCodeMissing && codeError;

  const manage = useCallback<Manage>(
    (slug, Dialog) => setManaged({ slug, Dialog, open: true }),
    [],
  );
  const clearSearch = () => {
    search.clear();
    input.current?.focus();
  };
  const readAgain = () => {
    contentsPart.load(true);
    list.refetch();
  };
  const Trouble = code?.Trouble ?? ErrorText;
  const codeTrouble = {
    text: t("load.error"),
    isRetrying: part.isRetrying,
    onRetry: readAgain,
  };

  return (
    <ManageContext.Provider value={manage}>
      <section
        aria-label={t("grid.label")}
        {...rest}
        ref={ref}
        {...useRootProps("tr-grid", className, style)}
        aria-busy={list.status === "loading" || list.isPlaceholder || !(render || error)}
        data-searching={list.isPlaceholder || undefined}
      >
        <GridToolbar
          inputRef={input}
          search={search}
          filter={filter}
          list={list}
          onClear={clearSearch}
        >
          {showFilter && (
            <FilterBar
              value={filter}
              counts={list.counts}
              onChange={setFilter}
              onNear={() => setWithCounts(true)}
            />
          )}
        </GridToolbar>
        {code && <code.GridNotice list={list} search={search} />}
        {error ? (
          <div className="tr-grid-empty">
            {error === codeError ? (
              <ErrorText {...codeTrouble} title={t("grid.error")} />
            ) : (
              <Trouble error={error} title={t("grid.error")} onRetry={readAgain} />
            )}
          </div>
        ) : isEmpty ? (
          <div className="tr-grid-empty">
            {code && (
              <code.EmptyGrid
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
            renderCard={render}
            isLoading={list.status !== "ready" || list.isLoadingMore}
            limit={limit}
            windowing={render && windowing}
          />
        )}
        {code && list.status === "ready" && <code.GridEnd list={end} />}
        {!error && codeError && end.hasMore && (
          <div className="tr-grid-end">
            <ErrorText {...codeTrouble} title={t("grid.loadMoreError")} />
          </div>
        )}
      </section>
      {managed && (
        <managed.Dialog
          key={managed.slug}
          toolkit={managed.slug}
          open={managed.open}
          onOpenChange={(open) => setManaged({ ...managed, open })}
        />
      )}
    </ManageContext.Provider>
  );
});
