import type { CatalogTool, CatalogToolkit, JsonValue } from "../catalog/types.ts";

/** A JSON object. */
export type JsonObject = { [key: string]: JsonValue };

/** Something that a tool made, changed or deleted. */
export interface StoredItem {
  /** What it is called by within its kind: the provider's id, as a rule. */
  key: string;
  /** As it is now; null: deleted. */
  data: JsonObject | null;
  /** When it was first stored, in ms. */
  at: number;
}

/** Where one account's items are kept. Nobody else's are in it. */
export interface ToolItems {
  /** The items of a kind, deleted ones too, those stored first in front. */
  list(kind: string): readonly StoredItem[];
  /** Stores an item in place of the one before; null marks it as deleted. */
  put(kind: string, key: string, data: JsonObject | null): void;
}

/** The owner of the data that a tool works on. */
export interface ToolOwner {
  /** What everything made up is derived from: the account's id. */
  seed: string;
  /** Whom the user signed in as: an address or a name. */
  identity: string;
  /** When the account was connected, in ms: what does not flow with time is older than that. */
  since: number;
}

/** A call of a tool. */
export interface ToolRequest {
  tool: CatalogTool;
  toolkit: Pick<CatalogToolkit, "slug" | "name" | "tools">;
  /** As the tool's schema wants them. */
  arguments: Record<string, unknown>;
  userId: string;
  /** The account it runs with; null where the toolkit needs none. */
  account: { id: string; alias: string | null; wordId: string } | null;
  owner: ToolOwner;
  items: ToolItems;
  /** ms */
  now: number;
}

/** What a tool answers. `data` is empty when it failed. */
export interface ToolAnswer {
  data: JsonObject;
  error: string | null;
}

/** Runs a tool. Never throws for what a caller did wrong: that is the answer's `error`. */
export type AnswerTool = (request: ToolRequest) => ToolAnswer;
