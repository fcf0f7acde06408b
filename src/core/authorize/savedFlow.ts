import * as v from "valibot";
import { safeHttpUrl } from "../../internal/safeUrl.ts";
import { tabStorage } from "../../internal/tabStorage.ts";
import type { Scope } from "../scope/Scope.ts";
import type { LiftedPin } from "./liftPin.ts";

const schema = v.object({
  startedAt: v.number(),
  redirect: v.boolean(),
  link: v.optional(
    v.object({
      connectedAccountId: v.string(),
      redirectUrl: v.pipe(
        v.string(),
        v.check((url) => safeHttpUrl(url) !== undefined),
      ),
    }),
  ),
  pin: v.optional(v.object({ accountIds: v.array(v.string()), moves: v.boolean() })),
});

/** What is needed to take an authorization up again after the page was left or loaded anew. */
export interface SavedFlow {
  readonly startedAt: number;
  readonly redirect: boolean;
  readonly link?: { connectedAccountId: string; redirectUrl: string } | undefined;
  readonly pin?: LiftedPin | undefined;
}

export function saveFlow(scope: Scope, toolkit: string, flow: SavedFlow): void {
  const { startedAt, redirect, link, pin } = flow;
  tabStorage.set(prefix(scope) + toolkit, JSON.stringify({ startedAt, redirect, link, pin }));
}

/** Forgets the flow that was started then, and not one that has taken its place. */
export function forgetFlow(scope: Scope, toolkit: string, startedAt: number): void {
  const key = prefix(scope) + toolkit;
  if (parse(tabStorage.get(key))?.startedAt === startedAt) tabStorage.remove(key);
}

/** The flows of this tab that were under way, by toolkit. Storage is shared with the whole page: what is not ours is left out. */
export function savedFlows(scope: Scope): [toolkit: string, flow: SavedFlow][] {
  return tabStorage.keys(prefix(scope)).flatMap((key): [string, SavedFlow][] => {
    const flow = parse(tabStorage.get(key));
    return flow ? [[key.slice(prefix(scope).length), flow]] : [];
  });
}

function prefix({ id }: Scope): string {
  return `tool-router:flow:${id}:`;
}

function parse(text = ""): SavedFlow | undefined {
  try {
    const parsed = v.safeParse(schema, JSON.parse(text));
    return parsed.success ? parsed.output : undefined;
  } catch {
    return undefined;
  }
}
