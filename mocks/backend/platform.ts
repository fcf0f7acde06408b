import type { CatalogTool, CatalogToolkit } from "../catalog/types.ts";
import type { AnswerTool } from "../tools/types.ts";
import type { FoundTools } from "./foundTools.ts";
import type { CustomTool } from "./inputs.ts";
import type { SessionConfig, SessionRecord } from "./records.ts";
import type { ReadTables, WriteTables } from "./store/tables.ts";
import type {
  AppTool,
  AppToolOutcome,
  BackendChange,
  ExecuteInput,
  InputNeeded,
  Scenario,
  SearchInput,
} from "./types.ts";

/** What every operation works with beside the tables. */
export interface Platform {
  readonly toolkits: ToolkitIndex;
  readonly appName: string;
  /** Empty where there is none. */
  readonly appLogo: string;
  readonly managedAuthOnly: boolean;
  readonly seed: string | undefined;
  readonly scenarios: Readonly<Record<string, Scenario>>;
  /** What tools answer. */
  readonly answerTool: AnswerTool;
  /** The tools that sessions bring themselves. */
  readonly metaTools: MetaTools;
  /** The backend's time in ms. */
  now(): number;
  /** The address of a link's page. */
  pageUrl(token: string, requestOrigin: string): string;
}

/** The catalogue, by slug. */
export interface ToolkitIndex {
  /** Most popular first. */
  readonly toolkits: readonly CatalogToolkit[];
  toolkit(slug: string): CatalogToolkit | undefined;
  tool(slug: string): AppTool | undefined;
}

/** Runs operations on the state that all writers left, with the scenario in place. */
export interface Runner {
  readonly platform: Platform;
  read<Result>(work: (tables: ReadTables) => Result): Promise<Result>;
  write<Result>(work: (tables: WriteTables) => Result): Promise<Result>;
  /** Notifies of every change, also of other tabs'. Returns a function that unsubscribes. */
  subscribe(listener: (change: BackendChange) => void): () => void;
  /** Aborted when the backend is closed: no operation may go on waiting. */
  readonly closed: AbortSignal;
}

/** The tools that sessions bring themselves, beside the tools of toolkits. The backend is given them when it is made. */
export interface MetaTools {
  /** Those that a session's configuration leaves in, as they are listed. */
  list(config: SessionConfig): CatalogTool[];
  /** One of them by its slug, if the session has it. */
  find(config: SessionConfig, slug: string): MetaTool | undefined;
  /** Tools for use cases. */
  search(
    tables: ReadTables,
    platform: Platform,
    session: SessionRecord,
    input: SearchInput,
  ): FoundTools;
  /** Whether running one of them takes a search. */
  needsSearch(slug: string): boolean;
  /** Builds a catalogue's search index in slices, so that it blocks nothing else. */
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
  run(call: MetaToolCall, args: unknown): MetaAnswer | DeferredAnswer | InputNeeded;
}

/** What a meta tool works with beside its arguments. */
export interface MetaToolCall {
  /** The caller's own, which came with the request. */
  readonly customTools: readonly CustomTool[];
  readonly tables: WriteTables;
  readonly platform: Platform;
  readonly session: SessionRecord;
  /** The address of a link's page. */
  linkAddress(token: string): string;
  /**
   * Runs toolkits' tools in the same session; each is in the log by itself. Nothing runs while the user has to approve
   * any of them.
   */
  executeAll(inputs: readonly ExecuteInput[]): AppToolOutcome[] | InputNeeded;
}

/** What a meta tool answers. */
export interface MetaAnswer {
  data: Record<string, unknown>;
  error: string | null;
  /** What it did, for the log. */
  trace?: readonly string[];
}

/** An answer that is awaited after the write that began the call. */
export interface DeferredAnswer {
  finish(runner: Runner, signal: AbortSignal | undefined): Promise<MetaAnswer>;
}
