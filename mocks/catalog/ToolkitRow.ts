import type { AuthSchemeMode } from "./types.ts";

/** A toolkit as the generated list keeps it: a row, since 531 objects with the same keys weigh twice as much. */
export type ToolkitRow = readonly [
  slug: string,
  name: string,
  description: string,
  /** Joined by commas. */
  categories: string,
  authSchemes: readonly AuthSchemeMode[],
  managedAuthSchemes: readonly AuthSchemeMode[],
  /** A key of the icons; empty where there is none. */
  icon: string,
  /** How many tools it has, which are loaded on demand; else what they are called within it, joined by spaces. */
  tools: number | string,
];
