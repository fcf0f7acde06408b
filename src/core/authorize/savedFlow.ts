import {
  array,
  boolean,
  number,
  object,
  optional,
  type Reader,
  reader,
  readStored,
  string,
} from "../../internal/read.ts";
import { safeHttpUrl } from "../../internal/safeUrl.ts";
import { tabStorage } from "../../internal/tabStorage.ts";
import type { Scope } from "../scope/Scope.ts";
import type { LiftedPin } from "./liftedPin.ts";

/** What is needed to resume an authorization after the page was left or reloaded. */
export interface SavedFlow {
  readonly startedAt: number;
  /** The page's address before it went to the link, in mode `redirect`; undefined where a window has the link. */
  readonly returnTo?: string | undefined;
  readonly link?: { connectedAccountId: string; redirectUrl: string } | undefined;
  readonly pin?: LiftedPin | undefined;
  /** The window looked closed: the page that comes after knows no window that it could ask. */
  readonly looksClosed?: boolean | undefined;
}

const httpUrl = reader(
  (value): value is string => typeof value === "string" && safeHttpUrl(value) !== undefined,
  "an http(s) URL",
);

const savedFlow: Reader<SavedFlow> = object({
  startedAt: number,
  returnTo: optional(httpUrl),
  link: optional(object({ connectedAccountId: string, redirectUrl: httpUrl })),
  pin: optional(object({ accountIds: array(string), moves: boolean })),
  looksClosed: optional(boolean),
});

export function saveFlow(scope: Scope, toolkit: string, flow: SavedFlow): void {
  tabStorage.set(prefix(scope) + toolkit, JSON.stringify(flow));
}

export function forgetFlow(scope: Scope, toolkit: string): void {
  tabStorage.remove(prefix(scope) + toolkit);
}

/** The flows of this tab that were in progress, by toolkit. Storage is shared with the whole page: what is not ours is skipped. */
export function savedFlows(scope: Scope): ReadonlyMap<string, SavedFlow> {
  const flows = new Map<string, SavedFlow>();
  // A window of ours that returns to the app got a copy of the tab's storage: the flow belongs to the tab.
  if (window.name.startsWith("tool-router-")) return flows;
  for (const key of tabStorage.keys(prefix(scope))) {
    const flow = readStored(savedFlow, tabStorage.get(key));
    if (flow) flows.set(key.slice(prefix(scope).length), flow);
  }
  return flows;
}

function prefix({ id }: Scope): string {
  return `tool-router:flow:${id}:`;
}
