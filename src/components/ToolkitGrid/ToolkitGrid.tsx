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
import { useToolkits } from "../../hooks/useToolkits.ts";
import { ConnectDialog } from "../ConnectDialog/ConnectDialog.tsx";
import { ErrorText } from "../ErrorText/ErrorText.tsx";
import { CardSkeleton } from "../ToolkitCard/CardSkeleton.tsx";
import { ToolkitCard } from "../ToolkitCard/ToolkitCard.tsx";
import { ManageContext } from "../ToolkitCard/useManage.tsx";
import { type ConnectionHandlers, useConnectionEvents } from "../useConnectionEvents.ts";
import { useRootProps } from "../useRootProps.ts";
import { useTranslate } from "../useTranslate.ts";
import { EmptyGrid } from "./EmptyGrid.tsx";
import { GridEnd } from "./GridEnd.tsx";
import { GridToolbar } from "./GridToolbar.tsx";
import { useSearch } from "./useSearch.ts";

/** What `ToolkitGrid` takes, beside the attributes of its `section`. */
export interface ToolkitGridProps
  extends Omit<HTMLAttributes<HTMLElement>, "children">,
    ConnectionHandlers {
  /** Only these toolkits, by slug. Default: all of the session's. */
  toolkits?: readonly string[] | undefined;
  /** What is searched for at first. */
  defaultSearch?: string | undefined;
  /** Renders a card of one's own for a toolkit. Default: `ToolkitCard`. */
  renderCard?: ((toolkit: Toolkit) => ReactNode) | undefined;
}

/** As many as a first page's upper half: enough to fill what is seen. */
const skeletons = Array.from({ length: 8 }, (_, index) => index);

/**
 * The session's toolkits as cards, with a search over all of them, more while scrolling (and a button for those who do
 * not scroll), and a dialog to manage each connection.
 *
 * Data attributes: `data-searching` while the results of the search before are still shown. Classes of its parts:
 * `tr-grid-toolbar`, `tr-grid-list`, `tr-grid-empty`, `tr-grid-end`.
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
  const list = useToolkits({ search: search.query || undefined, toolkits: slugs });
  const [managed, setManaged] = useState<{ slug: string; open: boolean }>();
  const input = useRef<HTMLInputElement>(null);
  useConnectionEvents({ onConnect, onDisconnect }, slugs);

  const manage = useCallback((slug: string) => setManaged({ slug, open: true }), []);
  const clearSearch = () => {
    search.clear();
    input.current?.focus();
  };

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
        <GridToolbar inputRef={input} search={search} list={list} onClear={clearSearch} />
        {list.status === "error" && list.error ? (
          <div className="tr-grid-empty">
            <ErrorText error={list.error} title={t("grid.error")} onRetry={list.refetch} />
          </div>
        ) : list.status === "ready" && list.toolkits.length === 0 ? (
          <EmptyGrid query={search.query} onClear={clearSearch} />
        ) : (
          <ul className="tr-grid-list">
            {list.toolkits.map((toolkit) => (
              <li className="tr-grid-item" key={toolkit.slug}>
                {renderCard ? renderCard(toolkit) : <ToolkitCard toolkit={toolkit} />}
              </li>
            ))}
            {(list.status === "loading" || list.isLoadingMore) &&
              skeletons.map((index) => (
                <li className="tr-grid-item" key={index} aria-hidden="true">
                  <CardSkeleton />
                </li>
              ))}
          </ul>
        )}
        {list.status === "ready" && <GridEnd list={list} />}
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
