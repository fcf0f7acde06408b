import { type ConnectedAccount, isToolRouterError } from "../../client/index.ts";
import { report } from "../scope/report.ts";
import type { Scope } from "../scope/Scope.ts";
import type { AuthorizeBrowser, ConnectWindow } from "./AuthorizeBrowser.ts";
import type { AuthorizeState } from "./AuthorizeState.ts";
import { type LinkRequest, openLink } from "./openLink.ts";
import { outcomeOf } from "./outcomeOf.ts";
import { page } from "./page.ts";
import { forgetFlow, type SavedFlow, savedFlows, saveFlow } from "./savedFlow.ts";
import { settlePin } from "./settlePin.ts";
import { showAccount, tellOfChange } from "./showAccount.ts";
import { type AuthorizeEvent, transition } from "./transition.ts";
import { type Watch, watchLink } from "./watchLink.ts";

/** A link lives 10 minutes by the platform's clock; a little more, so that it can say so itself. */
const linkLifeMs = 605_000;

/** A read that hangs would keep the next ones waiting. */
const readTimeoutMs = 10_000;

type Link = NonNullable<SavedFlow["link"]>;

/** What {@link createRun} takes. */
export interface RunOptions {
  scope: Scope;
  toolkit: string;
  browser: AuthorizeBrowser;
  /** What is kept over a reload. */
  saved: SavedFlow;
  /** The window that the click opened; absent when it was blocked, or none was wanted. */
  window: ConnectWindow | undefined;
  openWindow(): ConnectWindow | undefined;
  /** The link to make. Without it, the saved one is taken up. */
  request: LinkRequest | undefined;
  /** Moves the flow's state on; ignored once another run has taken this one's place. */
  update(step: (state: AuthorizeState) => AuthorizeState): void;
}

/** One authorization, to its end: its window, its link, its lifted pin, and the watch over them. */
export interface Run {
  focus(): void;
  followLink(): void;
  /** The machine came to an end: closes the window, puts the pin back. After a cancelling, news are still followed up. */
  end(isCancelled: boolean, account?: ConnectedAccount): void;
  /** There may be news. True if this run waits for them. */
  hear(connectedAccountId?: string): boolean;
}

/** Begins a run. */
export function createRun(options: RunOptions): Run {
  const { scope, toolkit, request } = options;
  const { redirect, startedAt } = options.saved;
  const browser = { ...page, ...options.browser };
  const abort = new AbortController();
  let { window } = options;
  let { link, pin } = options.saved;
  let watch: Watch | undefined;
  let isOver = false;

  const send = (event: AuthorizeEvent) => options.update((state) => transition(state, event));
  const save = () => saveFlow(scope, toolkit, { startedAt, redirect, link, pin });

  if (request) void makeLink(request);
  else resume();

  return {
    focus() {
      if (redirect) return link && leave(link);
      if (window && !window.isClosed()) return window.focus();
      window = options.openWindow();
      if (!window || !link) return;
      window.go(link.redirectUrl);
      send({ type: "windowOpened" });
    },
    followLink() {
      // Later: a link that leaves the page inside its own click leads nowhere.
      setTimeout(send, 0, { type: "windowOpened" });
    },
    end(isCancelled, account) {
      isOver = true;
      abort.abort();
      window?.close();
      if (!isCancelled) stopWatch();
      void settle(account);
    },
    hear(connectedAccountId) {
      if (!watch || (connectedAccountId && connectedAccountId !== link?.connectedAccountId)) {
        return false;
      }
      watch.nudge();
      return true;
    },
  };

  async function makeLink(asked: LinkRequest): Promise<void> {
    // A run that the page was left in, and that was not taken up before this click: this one takes its place, and its pin.
    const before = savedFlows(scope).get(toolkit);
    if (before) {
      const left = before.pin;
      pin = left && {
        ...left,
        moves: left.moves || left.accountIds.includes(asked.reconnect ?? ""),
      };
      save();
    }
    try {
      const made = await openLink(scope, toolkit, {
        ...asked,
        callbackUrl: redirect ? browser.returnAddress() : asked.callbackUrl,
        signal: abort.signal,
        onLift(lifted) {
          pin = lifted;
          save();
        },
      });
      link = { connectedAccountId: made.id, redirectUrl: made.redirectUrl };
      if (!isOver) goTo(link);
    } catch (error) {
      send({ type: "failed", error: report(scope, error) });
    }
  }

  function resume(): void {
    if (!link) return void settle();
    send({ type: "resumed", ...link });
    startWatch(link.connectedAccountId).nudge();
  }

  function leave({ connectedAccountId, redirectUrl }: Link): void {
    scope.emit({ type: "authorize.leaving", toolkit, connectedAccountId });
    browser.leave(redirectUrl);
  }

  function goTo({ connectedAccountId, redirectUrl }: Link): void {
    save();
    if (redirect) leave({ connectedAccountId, redirectUrl });
    else window?.go(redirectUrl);
    send({ type: "linked", connectedAccountId, redirectUrl, blocked: !redirect && !window });
    startWatch(connectedAccountId);
  }

  function startWatch(connectedAccountId: string): Watch {
    watch = watchLink({
      scope,
      browser,
      deadline: startedAt + linkLifeMs,
      read: () => read(connectedAccountId),
      isPolling: () => !isOver,
      looksClosed: () => !isOver && (redirect || (window?.isClosed() ?? false)),
      onClosed: () => send({ type: "windowClosed" }),
      onTimeout() {
        send({ type: "timedOut" });
        stopWatch();
      },
    });
    return watch;
  }

  function stopWatch(): void {
    watch?.stop();
    watch = undefined;
  }

  /** Asks the API; gives the ms that it wants to be left alone. */
  async function read(id: string): Promise<number> {
    try {
      const account = await scope.client.connectedAccounts.get(id, {
        timeoutMs: readTimeoutMs,
      });
      const outcome = outcomeOf(account);
      if (outcome === "connected") showAccount(scope, account, !pin || (pin.moves && !isOver));
      if (!isOver) send({ type: "read", account });
      else if (outcome) {
        // Cancelled here and finished all the same: the flow stays cancelled, the lists show what is.
        stopWatch();
        tellOfChange(scope, toolkit);
      }
    } catch (error) {
      if (!isFinal(error)) return (isToolRouterError(error) && error.retryAfterMs) || 0;
      stopWatch();
      send({ type: "failed", error: report(scope, error) });
    }
    return 0;
  }

  /** Puts things in order after the end. A page that is left meanwhile finds its pin to put back when it is loaded anew. */
  async function settle(account?: ConnectedAccount): Promise<void> {
    if (pin) {
      const left = account && pin.moves ? { accountIds: [account.id], moves: false } : pin;
      saveFlow(scope, toolkit, { startedAt, redirect, pin: left });
      try {
        await settlePin(scope, toolkit, pin, account);
      } catch (error) {
        send({ type: "pinLost", error: report(scope, error) });
      }
    }
    // Another run may have saved its own by now.
    if (savedFlows(scope).get(toolkit)?.startedAt === startedAt) forgetFlow(scope, toolkit);
    if (link) tellOfChange(scope, toolkit);
  }
}

/** Whether asking again cannot help. A network that is gone comes back, and the link lives on without it. */
function isFinal(error: unknown): boolean {
  return (["not_found", "unauthorized", "forbidden"] as const).some((code) =>
    isToolRouterError(error, code),
  );
}
