import type { AppToolOutcome } from "../backend/execute/executeAppTool.ts";
import type { Platform, Runner } from "../backend/platform.ts";
import type { SessionConfig, SessionRecord } from "../backend/records.ts";
import type { WriteTables } from "../backend/store/tables.ts";
import type { ExecuteInput } from "../backend/types.ts";
import type { CatalogTool, CatalogToolkit } from "../catalog/types.ts";
import type { searchTools } from "../search/searchTools.ts";

/** What a meta tool works with beside its arguments. */
export interface MetaToolCall {
  readonly tables: WriteTables;
  readonly platform: Platform;
  readonly session: SessionRecord;
  /** The address of a link's page. */
  linkAddress(token: string): string;
  /** Runs a toolkit's tool in the same session; it is in the log by itself. */
  execute(input: ExecuteInput): AppToolOutcome;
}

/** What a meta tool answers. */
export interface MetaAnswer {
  data: Record<string, unknown>;
  error: string | null;
  /** What it did, for the log. */
  trace?: readonly string[];
}

/** An answer that comes later, outside of any write. */
export interface LaterAnswer {
  later(runner: Runner, signal: AbortSignal | undefined): Promise<MetaAnswer>;
}

/** What sessions bring themselves, beside the tools of toolkits. */
export interface OwnTools {
  /** Those that a session's configuration leaves in, as they are listed. */
  list(config: SessionConfig): CatalogTool[];
  /** One of them by its slug, if the session has it. */
  find(config: SessionConfig, slug: string): MetaTool | undefined;
  /** Tools for use cases. */
  search: typeof searchTools;
  /** Whether running one of them takes a search. */
  searches(slug: string): boolean;
  /** Makes a catalogue's search ready, without holding up everything else. */
  prepareSearch(toolkits: readonly CatalogToolkit[]): Promise<void>;
}

/** One of a session's own tools. */
export interface MetaTool {
  readonly slug: string;
  /** Whether a session has it. */
  isOn(config: SessionConfig): boolean;
  /** As it is listed. */
  describe(config: SessionConfig): CatalogTool;
  /** Runs it. Arguments that are wrong are the answer's `error`. */
  run(call: MetaToolCall, args: unknown): MetaAnswer | LaterAnswer;
}
