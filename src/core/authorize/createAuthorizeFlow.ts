import { createStore } from "zustand/vanilla";
import { getOrCreate } from "../../internal/records.ts";
import type { AuthorizeFlow, AuthorizeState } from "../scope/AuthorizeFlow.ts";
import type { Scope } from "../scope/Scope.ts";
import { type AuthorizeBrowser, browser as realBrowser } from "./browser.ts";
import { createRun, type Run } from "./createRun.ts";
import { restoreAddress } from "./restoreAddress.ts";
import { savedFlows } from "./savedFlow.ts";
import { type AuthorizeEvent, idleState, isBusy, transition } from "./transition.ts";

/** How many runs, the current one included, still follow up what other windows announce. */
const maxRuns = 5;

/** A toolkit's flow: the same one for every component that asks. */
export function flowFor(scope: Scope, toolkit: string): AuthorizeFlow {
  return getOrCreate(scope.flows, toolkit, () => createAuthorizeFlow(scope, toolkit, realBrowser));
}

/** Continues what was in progress before the page was left or reloaded, whether or not a component shows it. */
export function resumeFlows(scope: Scope): void {
  for (const [toolkit, saved] of savedFlows(scope)) {
    restoreAddress(saved);
    flowFor(scope, toolkit).resume();
  }
}

/** Creates a toolkit's flow. It knows no component, and outlives them all. */
export function createAuthorizeFlow(
  scope: Scope,
  toolkit: string,
  browser: AuthorizeBrowser,
): AuthorizeFlow {
  const store = createStore<AuthorizeState>(() => idleState);
  /** The current run first. A run before it may have been cancelled here and be finished elsewhere. */
  const runs: Run[] = [];

  const send = (event: AuthorizeEvent) => {
    const before = store.getState();
    const after = transition(before, event);
    if (after === before) return;
    store.setState(after, true);
    if (after.status !== before.status) onEnter(after);
  };
  const addRun = (options: Pick<Parameters<typeof createRun>[0], "saved" | "openingText">) => {
    const run = createRun({
      ...options,
      scope,
      toolkit,
      browser,
      send(event) {
        // Of a run that another one has replaced, nothing is shown.
        if (run === runs[0]) send(event);
      },
    });
    runs.unshift(run);
    runs.splice(maxRuns);
    return run;
  };

  return {
    store,
    start({ mode = "auto", openingText = "…", ...request } = {}) {
      if (isBusy(store.getState())) return runs[0]?.focus();
      const redirect =
        mode === "redirect" || (mode === "auto" && !scope.openWindow && browser.prefersRedirect());
      const returnTo = redirect ? browser.address() : undefined;
      addRun({ saved: { startedAt: Date.now(), returnTo }, openingText }).start(request);
      send({ type: "start" });
    },
    cancel: () => send({ type: "cancel" }),
    focus() {
      if (isBusy(store.getState())) runs[0]?.focus();
    },
    followLink: () => runs[0]?.followLink(),
    reset: () => send({ type: "reset" }),
    resume() {
      const saved = savedFlows(scope).get(toolkit);
      const state = store.getState();
      if (!saved || isBusy(state)) return;
      // Another one was started and ended before this one could be resumed: only its pin is restored.
      const shown = state === idleState ? saved : { ...saved, link: undefined };
      addRun({ saved: shown, openingText: "…" }).resume();
    },
    isBusy: () => isBusy(store.getState()),
    checkNow: (id) => runs.filter((run) => run.checkNow(id)).length > 0,
  };

  function onEnter(state: AuthorizeState): void {
    const { status, connectedAccountId, account } = state;
    if (status === "idle" || status === "waiting") return;
    scope.emit({
      type: status === "opening" ? "authorize.started" : `authorize.${status}`,
      toolkit,
      ...(connectedAccountId && { connectedAccountId }),
    });
    if (isBusy(state)) return;
    // A link that came to nothing has an account as well: no pin may move to it.
    runs[0]?.end(status === "cancelled", status === "connected" ? account : undefined);
  }
}
