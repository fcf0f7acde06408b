import { getOrCreate } from "../../internal/getOrCreate.ts";
import type { Scope } from "../scope/Scope.ts";
import { browser } from "./browser.ts";
import { type AuthorizeFlow, createAuthorizeFlow } from "./createAuthorizeFlow.ts";
import { savedFlows } from "./savedFlow.ts";

/** A toolkit's flow: the same one for every component that asks. */
export function flowFor(scope: Scope, toolkit: string): AuthorizeFlow {
  return getOrCreate(scope.flows, toolkit, () => createAuthorizeFlow(scope, toolkit, browser));
}

/** Takes up what was under way before the page was left or loaded anew, whether or not a component shows it. */
export function resumeFlows(scope: Scope): void {
  // A window of ours that comes back to the app got a copy of the tab's storage: the flow is the tab's, not its.
  if (window.name.startsWith("tool-router-")) return;
  for (const [toolkit, saved] of savedFlows(scope)) {
    if (saved.redirect) browser.tidyAddress();
    flowFor(scope, toolkit).resume(saved);
  }
}
