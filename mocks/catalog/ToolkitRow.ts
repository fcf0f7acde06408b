import type { AuthSchemeMode } from "./types.ts";

/** A toolkit as the generated list keeps it: a row, since 530 objects with the same keys weigh twice as much. */
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
  /** What its tools are called within it, joined by spaces: slugs without the toolkit's own. Empty where they are hand-written. */
  actions: string,
];
