import { createStore, type StoreApi } from "zustand/vanilla";
import { type Later, loadLater } from "../loadLater.ts";
import { report } from "../scope/report.ts";
import type { Scope } from "../scope/Scope.ts";
import type { AuthorizeBrowser } from "./AuthorizeBrowser.ts";
import type { AuthorizeStartOptions, AuthorizeState } from "./AuthorizeState.ts";
import type { Run } from "./createRun.ts";
import { cancelled, failed, idleState, isBusy, reset, started } from "./firstSteps.ts";
import type { LinkRequest } from "./openLink.ts";
import type { SavedFlow } from "./savedFlow.ts";

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

/** A run; until its code is loaded, something that has its window stands in for it. */
interface Entry {
  run: Run;
}

/** Makes a toolkit's flow. What a click needs at once is here, all else is loaded: ahead of the click, if all goes well. */
export function createAuthorizeFlow(
  scope: Scope,
  toolkit: string,
  browser: AuthorizeBrowser,
  load: () => Promise<Pick<Later, "createRun">> = loadLater,
): AuthorizeFlow {
  const store = createStore<AuthorizeState>(() => idleState);
  const entries: Entry[] = [];

  const update = (step: (state: AuthorizeState) => AuthorizeState) => {
    const before = store.getState();
    const after = step(before);
    if (after === before) return;
    store.setState(after, true);
    if (after.status !== before.status) entered(after);
  };
  const focus = () => {
    if (isBusy(store.getState())) entries[0]?.run.focus();
  };

  return {
    store,
    start({ mode = "auto", openingText = "…", ...request } = {}) {
      if (isBusy(store.getState())) return focus();
      const redirect = mode === "redirect" || (mode === "auto" && browser.prefersRedirect());
      void begin({ startedAt: Date.now(), redirect }, openingText, request);
      update(started);
    },
    cancel: () => update(cancelled),
    focus,
    followLink: () => entries[0]?.run.followLink(),
    reset: () => update(reset),
    resume(saved) {
      const state = store.getState();
      if (isBusy(state)) return;
      // Another was started and given up before this one could be taken up: its pin alone is put back.
      void begin(state === idleState ? saved : { ...saved, link: undefined }, "…");
    },
    // A run before the current one may have been cancelled here and be finished elsewhere.
    hear: (id) => entries.filter(({ run }) => run.hear(id)).length > 0,
  };

  async function begin(
    saved: SavedFlow,
    openingText: string,
    request?: LinkRequest,
  ): Promise<void> {
    const openWindow = () =>
      browser.openWindow(`tool-router-${toolkit}-${saved.startedAt}`, openingText);
    // Now or never: after the first await the click is over, and windows are blocked.
    const window = request && !saved.redirect ? openWindow() : undefined;
    const entry: Entry = {
      run: {
        focus: () => window?.focus(),
        followLink() {},
        end() {
          window?.close();
          entries.splice(entries.indexOf(entry), 1);
        },
        hear: () => false,
      },
    };
    entries.unshift(entry);
    entries.splice(remembered);
    const isCurrent = () => entry === entries[0];
    const updateMine: typeof update = (step) => {
      if (isCurrent()) update(step);
    };
    try {
      const { createRun } = await load();
      if (!isCurrent()) return;
      entry.run = createRun({
        ...{ scope, toolkit, browser, saved, window, openWindow, request },
        update: updateMine,
      });
    } catch (error) {
      updateMine((state) => failed(state, report(scope, error)));
    }
  }

  function entered(state: AuthorizeState): void {
    const { status, connectedAccountId, account } = state;
    if (status === "idle" || status === "waiting") return;
    scope.emit({
      type: status === "opening" ? "authorize.started" : `authorize.${status}`,
      toolkit,
      ...(connectedAccountId && { connectedAccountId }),
    });
    if (isBusy(state)) return;
    // Of a link that came to nothing there is an account as well: no pin may move to it.
    entries[0]?.run.end(status === "cancelled", status === "connected" ? account : undefined);
  }
}
