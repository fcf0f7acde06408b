import type { Scope } from "../scope/Scope.ts";
import { flowFor } from "./flowFor.ts";
import { page } from "./page.ts";
import { savedFlows } from "./savedFlow.ts";

/** Takes up what was under way before the page was left or loaded anew, whether or not a component shows it. */
export function resumeFlows(scope: Scope): void {
  for (const [toolkit, saved] of savedFlows(scope)) {
    if (saved.redirect) page.tidyAddress();
    flowFor(scope, toolkit).resume(saved);
  }
}
