import { type ConnectedAccount, isToolRouterError } from "../../client/index.ts";
import { report } from "../scope/report.ts";
import type { Scope } from "../scope/Scope.ts";
import type { AuthorizeBrowser, ConnectWindow } from "./AuthorizeBrowser.ts";
import { type LinkRequest, openLink } from "./openLink.ts";
import { outcomeOf } from "./outcomeOf.ts";
import { forgetFlow, type SavedFlow, saveFlow } from "./savedFlow.ts";
import { settlePin } from "./settlePin.ts";
import { showAccount, tellOfChange } from "./showAccount.ts";
import type { AuthorizeEvent } from "./transition.ts";
import { type Watch, watchLink } from "./watchLink.ts";

/** A link lives 10 minutes by the platform's clock; a little more, so that it can say so itself. */
const linkLifeMs = 605_000;

/** A read that hangs would keep the next ones waiting. */
const readTimeoutMs = 10_000;

/** What {@link createRun} takes. */
export interface RunOptions {
  scope: Scope;
  toolkit: string;
  browser: AuthorizeBrowser;
  /** What is kept over a reload. */
  saved: SavedFlow;
  /** What the window says until its link is there. */
  openingText: string;
  /** Tells the machine; ignored once another run has taken this one's place. */
  send(event: AuthorizeEvent): void;
}

/** One authorization, from the click to its end: its window, its link, its lifted pin, and the watch over them. */
export interface Run {
  /** Opens the window. Must be called inside the click. */
  open(): void;
  makeLink(request: LinkRequest): Promise<void>;
  /** Takes up the link that was saved. */
  resume(): void;
  focus(): void;
  /** The machine came to an end: closes the window, puts the pin back. After a cancelling, news are still followed up. */
  end(isCancelled: boolean, account?: ConnectedAccount): void;
  /** There may be news. True if this run waits for them. */
  hear(connectedAccountId?: string): boolean;
}

export function createRun(options: RunOptions): Run {
  const { scope, toolkit, browser, openingText, send } = options;
  const { redirect, startedAt } = options.saved;
  const abort = new AbortController();
  let { link, pin } = options.saved;
  let window: ConnectWindow | undefined;
  let watch: Watch | undefined;
  let isOver = false;

  const save = () => saveFlow(scope, toolkit, { startedAt, redirect, link, pin });
  const open = () => {
    if (!redirect) window = browser.openWindow(`tool-router-${startedAt}`, openingText);
  };

  return {
    open,
    async makeLink(request) {
      try {
        const made = await openLink(scope, toolkit, {
          ...request,
          callbackUrl: redirect ? browser.returnAddress() : request.callbackUrl,
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
    },
    resume() {
      if (link) startWatch(link.connectedAccountId).nudge();
      else void settle();
    },
    focus() {
      if (redirect) return link && browser.leave(link.redirectUrl);
      if (window && !window.isClosed()) return window.focus();
      open();
      if (!window || !link) return;
      window.go(link.redirectUrl);
      send({ type: "windowOpened" });
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

  function goTo({ connectedAccountId, redirectUrl }: NonNullable<SavedFlow["link"]>): void {
    save();
    if (redirect) browser.leave(redirectUrl);
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

  /** Puts things in order after the end. */
  async function settle(account?: ConnectedAccount): Promise<void> {
    forgetFlow(scope, toolkit);
    try {
      if (pin) await settlePin(scope, toolkit, pin, account);
    } catch (error) {
      send({ type: "pinLost", error: report(scope, error) });
    }
    if (link) tellOfChange(scope, toolkit);
  }
}

/** Whether asking again cannot help. A network that is gone comes back, and the link lives on without it. */
function isFinal(error: unknown): boolean {
  return (["not_found", "unauthorized", "forbidden"] as const).some((code) =>
    isToolRouterError(error, code),
  );
}
