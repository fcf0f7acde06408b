import type { OwnTools } from "../meta-tools/types.ts";
import type { AnswerTool } from "../tools/types.ts";
import type { ReadTables, WriteTables } from "./store/tables.ts";
import type { ToolkitIndex } from "./toolkits/toolkitIndex.ts";
import type { BackendChange, Scenario } from "./types.ts";

/** What every operation works with beside the tables. */
export interface Platform {
  readonly toolkits: ToolkitIndex;
  readonly appName: string;
  readonly managedAuthOnly: boolean;
  readonly seed: string | undefined;
  readonly scenarios: Readonly<Record<string, Scenario>>;
  /** What tools answer. */
  readonly answerTool: AnswerTool;
  /** The tools of sessions themselves. */
  readonly ownTools: OwnTools;
  /** The backend's time in ms. */
  now(): number;
  /** The address of a link's page. */
  pageUrl(token: string, requestOrigin: string): string;
}

/** Where operations run: on the state as all writers left it, with the scenario in place. */
export interface Runner {
  readonly platform: Platform;
  read<Result>(work: (tables: ReadTables) => Result): Promise<Result>;
  write<Result>(work: (tables: WriteTables) => Result): Promise<Result>;
  /** Tells of every change, also of other tabs'; gives back the way to stop. */
  subscribe(listener: (change: BackendChange) => void): () => void;
  /** Aborted when the backend is closed: nothing must go on waiting. */
  readonly closed: AbortSignal;
}
