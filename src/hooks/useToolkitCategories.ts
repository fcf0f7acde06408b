"use client";
import { useMemo } from "react";
import {
  categoriesOptions,
  groupToolkits,
  type ToolkitCategory,
} from "../core/queries/categoriesOptions.ts";
import { type QueryOptions, type QueryResult, useScopeQuery } from "./useScopeQuery.ts";
import { useSession } from "./useSession.ts";
import { useScope } from "./useToolRouter.ts";

/** What {@link useToolkitCategories} returns. */
export interface UseToolkitCategoriesResult extends QueryResult {
  /**
   * Those with most toolkits first; empty until read, and where the host's route answers 404 (a proxy that does not know
   * `GET /toolkits`).
   */
  categories: readonly ToolkitCategory[];
}

/**
 * The categories of the toolkits that the session may use, each with their slugs. Read once, from the catalogue: one request
 * for each 1,000 toolkits that it has, of the first 5,000. `ToolkitGrid` and `useToolkits` take the slugs as `toolkits`.
 *
 * @example
 * ```tsx
 * const { categories } = useToolkitCategories();
 * const crm = categories.find(({ id }) => id === "crm");
 * return <ToolkitGrid toolkits={crm?.toolkits} />;
 * ```
 */
export function useToolkitCategories({
  enabled = true,
}: QueryOptions = {}): UseToolkitCategoriesResult {
  const session = useSession({ enabled });
  const catalog = useScopeQuery({ ...categoriesOptions(useScope()), enabled });
  const { data } = catalog;
  const { config } = session;
  const categories = useMemo(
    () => (data && config ? groupToolkits(data, config) : none),
    [data, config],
  );
  // Without the session nothing is known of its toolkits.
  const { status, error, refetch } = config ? catalog : session;
  return { categories, status, error, refetch };
}

const none: readonly ToolkitCategory[] = [];
