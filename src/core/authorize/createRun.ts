import {
  type ConnectedAccount,
  isToolRouterError,
  type ToolRouterError,
} from "../../client/index.ts";
import { isLeft } from "../scope/holdScope.ts";
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

/** A read that hangs keeps the next ones waiting, for so long. */
const readTimeoutMs = 10_000;

/** Refused so often in a row, it is told of: once may be a token that is being renewed. */
const toldRefusals = 3;

/** Not found so often in a row, an account is gone: not all of a platform may know at once of one that was just made. */
const lastRefusals = 5;

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
  /** Why the reads were refused since the last that was not, and how many of them were. */
  let refusal: { code: string; times: number } | undefined;

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
          const kept = pin;
          const set = (next: typeof pin) => {
            pin = next;
            save();
          };
          set(lifted);
          return () => set(kept);
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
      read: async () => (isLeft(scope) ? 0 : read(connectedAccountId)),
      isPolling: () => !isOver && !isLeft(scope),
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
        // Asked again at the watch's own pace: retries would hold up news.
        maxRetries: 0,
        ...(!isOver && { signal: abort.signal }),
      });
      refusal = undefined;
      const outcome = outcomeOf(account);
      if (outcome === "connected") showAccount(scope, account, !pin || (pin.moves && !isOver));
      if (!isOver) send({ type: "read", account });
      else if (outcome) {
        // Cancelled here and finished all the same: the flow stays cancelled, the lists show what is.
        stopWatch();
        tellOfChange(scope, toolkit);
      }
    } catch (error) {
      if (isRefusal(error)) refused(error);
      return (isToolRouterError(error) && error.retryAfterMs) || 0;
    }
    return 0;
  }

  /** Whether the link lives says the platform, not whoever refuses a read: its window stays open, and it is asked on. */
  function refused(error: ToolRouterError): void {
    const { code } = error;
    refusal = { code, times: refusal?.code === code ? refusal.times + 1 : 1 };
    const isGone = code === "not_found" && refusal.times >= lastRefusals;
    if (isGone) stopWatch();
    if (isOver || refusal.times < toldRefusals) return;
    if (isGone || refusal.times === toldRefusals) report(scope, error);
    send({ type: isGone ? "failed" : "refused", error });
  }

  /** Puts things in order after the end. A page that is left meanwhile finds its pin to put back when it is loaded anew. */
  async function settle(account?: ConnectedAccount): Promise<void> {
    if (pin) {
      const left = account && pin.moves ? { accountIds: [account.id], moves: false } : pin;
      saveFlow(scope, toolkit, { startedAt, redirect, pin: left });
      if (isLeft(scope)) return;
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

/** Whether a read was refused, rather than lost on its way. */
function isRefusal(error: unknown): error is ToolRouterError {
  return (["not_found", "unauthorized", "forbidden"] as const).some((code) =>
    isToolRouterError(error, code),
  );
}
