import { createStore, type StoreApi } from "zustand/vanilla";
import type { Scope } from "../scope/Scope.ts";
import type { AuthorizeBrowser } from "./AuthorizeBrowser.ts";
import type { AuthorizeStartOptions, AuthorizeState } from "./AuthorizeState.ts";
import { createRun, type Run } from "./createRun.ts";
import type { SavedFlow } from "./savedFlow.ts";
import { type AuthorizeEvent, idleState, isBusy, transition } from "./transition.ts";

/** What a flow's `start` takes: what its caller gives, and what the provider knows. */
export interface FlowStartOptions extends AuthorizeStartOptions {
  callbackUrl?: string | undefined;
  /** What the window says until its link is there. Default `…`. */
  openingText?: string | undefined;
}

/** The authorizations of one toolkit, one after the other. It knows no component, and outlives them all. */
export interface AuthorizeFlow {
  readonly store: StoreApi<AuthorizeState>;
  start(options?: FlowStartOptions): void;
  cancel(): void;
  focus(): void;
  followLink(): void;
  reset(): void;
  /** Takes up what was under way before the page was loaded anew. */
  resume(saved: SavedFlow): void;
  /** There may be news, of one account or of any. True if this flow waits for them. */
  hear(connectedAccountId?: string): boolean;
}

/** How many runs, the current one included, are still told of news. */
const remembered = 5;

export function createAuthorizeFlow(
  scope: Scope,
  toolkit: string,
  browser: AuthorizeBrowser,
): AuthorizeFlow {
  const store = createStore<AuthorizeState>(() => idleState);
  const runs: Run[] = [];

  const send = (event: AuthorizeEvent) => {
    const before = store.getState();
    const after = transition(before, event);
    if (after === before) return;
    store.setState(after, true);
    if (after.status !== before.status) entered(after);
  };

  return {
    store,
    start({ mode = "auto", openingText = "…", ...request } = {}) {
      if (isBusy(store.getState())) return runs[0]?.focus();
      const redirect = mode === "redirect" || (mode === "auto" && browser.prefersRedirect());
      const run = begin({ startedAt: Date.now(), redirect }, openingText);
      // Now or never: after the first await the click is over, and windows are blocked.
      run.open();
      send({ type: "start" });
      void run.makeLink(request);
    },
    cancel: () => send({ type: "cancel" }),
    focus() {
      if (isBusy(store.getState())) runs[0]?.focus();
    },
    followLink() {
      // Later: a link that leaves the page inside its own click leads nowhere.
      setTimeout(send, 0, { type: "windowOpened" });
    },
    reset: () => send({ type: "reset" }),
    resume(saved) {
      if (store.getState() !== idleState) return;
      const run = begin(saved, "…");
      if (saved.link) send({ type: "resumed", ...saved.link });
      run.resume();
    },
    // A run before the current one may have been cancelled here and be finished elsewhere.
    hear: (id) => runs.filter((run) => run.hear(id)).length > 0,
  };

  function begin(saved: SavedFlow, openingText: string): Run {
    const run = createRun({
      scope,
      toolkit,
      browser,
      saved,
      openingText,
      send(event) {
        if (run === runs[0]) send(event);
      },
    });
    runs.unshift(run);
    runs.splice(remembered);
    return run;
  }

  function entered(state: AuthorizeState): void {
    const { status, connectedAccountId, account } = state;
    if (status === "idle" || status === "waiting") return;
    scope.emit({
      type: status === "opening" ? "authorize.started" : `authorize.${status}`,
      toolkit,
      ...(connectedAccountId && { connectedAccountId }),
    });
    if (!isBusy(state)) runs[0]?.end(status === "cancelled", account);
  }
}
