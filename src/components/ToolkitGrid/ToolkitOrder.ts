"use client";

import type { ToolkitsConnectionFilter } from "../../core/queries/toolkitsOptions.ts";
import {
  type UseToolkitsQuery,
  type UseToolkitsResult,
  useToolkits,
} from "../../hooks/useToolkits.ts";
import { type TranslatePart, useWords } from "../useTranslate.ts";

/** The grid's filters; `attention` is that of the order `attentionFirst`. */
export type ToolkitGridFilter = ToolkitsConnectionFilter | "attention";

/** What a grid asks its order for. */
export interface OrderedQuery extends Omit<UseToolkitsQuery, "filter"> {
  filter?: ToolkitGridFilter | undefined;
}

/** In which order a grid has its toolkits, and by what they can be filtered. */
export interface ToolkitOrder {
  /** Reads the toolkits, ordered. A hook. */
  useList(query?: OrderedQuery): UseToolkitsResult;
  /** The words of the grid and its filters. A hook. */
  useWords(): TranslatePart;
  readonly filters: readonly ToolkitGridFilter[];
}

/** Most popular first, as the platform has them. */
export const byPopularity: ToolkitOrder = {
  useList: useToolkits,
  useWords,
  filters: ["all", "connected", "notConnected"],
};
