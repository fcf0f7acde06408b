import {
  type ConnectedAccount,
  isToolRouterError,
  type ToolRouterError,
} from "../../client/index.ts";
import { invalidateConnections, showConnectedAccount } from "../queries/updateConnections.ts";
import type { FlowStartOptions } from "../scope/AuthorizeFlow.ts";
import type { Scope } from "../scope/Scope.ts";
import type { AuthorizeBrowser, ConnectWindow } from "./browser.ts";
import { checkLink, openLink, type Watch, watchLink } from "./connectLink.ts";
import { hostWindow } from "./hostWindow.ts";
import { settlePin } from "./liftedPin.ts";
import { forgetFlow, type SavedFlow, savedFlows, saveFlow } from "./savedFlow.ts";
import { type AuthorizeEvent, outcomeOf } from "./transition.ts";

/** ms. A link lives 10 minutes by the platform's clock; a little more, so that the platform can say that it expired. */
const linkLifeMs = 605_000;

/** ms that a read may take: the next ones wait for it. */
const readTimeoutMs = 10_000;

/** Refused so often in a row, it is reported: once may be a token that is being renewed. */
const reportedRefusals = 3;

/** Not found so often in a row, an account is gone: not every copy of a platform's data has a new one at once. */
const finalRefusals = 5;

type Link = NonNullable<SavedFlow["link"]>;

/** What {@link createRun} takes. */
export interface RunOptions {
  scope: Scope;
  toolkit: string;
  browser: AuthorizeBrowser;
  /** What is kept over a reload. */
  saved: SavedFlow;
  /** What the window says until its link is there. */
  openingText: string;
  /** Sends an event to the state machine; ignored once another run has replaced this one. */
  send(event: AuthorizeEvent): void;
}

/** What a run starts from: what a link is to be made of, or one that was made elsewhere. */
export type RunRequest = Omit<FlowStartOptions, "mode" | "openingText">;

/** One authorization, to its end: its window, its link, its lifted pin, and the watch over them. */
export interface Run {
  /** Opens the window and makes a link. To be called inside the click. */
  start(request: RunRequest): void;
  /** Continues with the saved link. */
  resume(): void;
  focus(): void;
  followLink(): void;
  /** The machine came to an end: closes the window and restores the pin. After a cancel, the link is still watched. */
  end(isCancelled: boolean, account?: ConnectedAccount): void;
  /** Reads the account now. Returns whether this run waits for that account. */
  checkNow(connectedAccountId?: string): boolean;
}

/** Creates a run. */
export function createRun(options: RunOptions): Run {
  const { scope, toolkit, browser, send } = options;
  const { returnTo, startedAt } = options.saved;
  const redirect = returnTo !== undefined;
  const abort = new AbortController();
  let window: ConnectWindow | undefined;
  let { link, pin } = options.saved;
  let watch: Watch | undefined;
  let isOver = false;
  /** Why the reads were refused since the last that was not, and how many of them were. */
  let refusal: { code: string; times: number } | undefined;

  const looksClosed = () =>
    !isOver && (redirect || (window ? window.isClosed() : options.saved.looksClosed));
  const save = () =>
    saveFlow(scope, toolkit, { startedAt, returnTo, link, pin, looksClosed: looksClosed() });
  const openWindow = () =>
    scope.openWindow
      ? hostWindow(scope.openWindow, () => send({ type: "windowBlocked" }))
      : browser.openWindow(`tool-router-${toolkit}-${startedAt}`, options.openingText);

  return {
    start(request) {
      // Now or never: after the first await the click is over, and windows are blocked.
      if (!redirect) window = openWindow();
      void makeLink(request);
    },
    resume() {
      if (!link) return void settle();
      send({ type: "resumed", ...link });
      // Back from the link's page, there is no window that could still be at work.
      startWatch(link.connectedAccountId, redirect ? 0 : undefined).nudge();
    },
    focus() {
      if (redirect) return link && leave(link);
      if (window && !window.isClosed()) return window.focus();
      window = openWindow();
      if (!link) return;
      if (!window) return send({ type: "windowBlocked" });
      window.go(link.redirectUrl);
      save();
      send({ type: "windowOpened" });
    },
    followLink() {
      // In the next task: a link that leaves the page inside its own click leads nowhere.
      setTimeout(send, 0, { type: "linkFollowed" });
    },
    end(isCancelled, account) {
      isOver = true;
      abort.abort();
      window?.close();
      if (!isCancelled) stopWatch();
      void settle(account);
    },
    checkNow(connectedAccountId) {
      if (!watch || (connectedAccountId && connectedAccountId !== link?.connectedAccountId)) {
        return false;
      }
      watch.nudge();
      return true;
    },
  };

  async function makeLink(request: RunRequest): Promise<void> {
    const { reconnect } = request;
    // A run before this one, whose pin is not restored yet: this one is responsible for that pin now.
    const before = savedFlows(scope).get(toolkit);
    if (before) {
      const lifted = before.pin;
      pin = lifted && {
        ...lifted,
        moves: lifted.moves || lifted.accountIds.includes(reconnect ?? ""),
      };
      save();
    }
    try {
      // One that is given, too, comes after the state machine has heard of the start.
      link = await (request.link
        ? checkLink(request.link)
        : openLink(scope, toolkit, {
            ...request,
            reconnect,
            callbackUrl: returnTo ?? request.callbackUrl,
            signal: abort.signal,
            isPinPending: pin !== undefined,
            onLift(lifted) {
              const kept = pin;
              const set = (next: typeof pin) => {
                pin = next;
                save();
              };
              set(lifted);
              return () => set(kept);
            },
          }));
      if (!isOver) goTo(link);
    } catch (error) {
      send({ type: "failed", error: scope.report(error) });
    }
  }

  function leave({ connectedAccountId, redirectUrl }: Link): void {
    scope.emit({ type: "authorize.leaving", toolkit, connectedAccountId });
    browser.leave(redirectUrl);
  }

  function goTo(made: Link): void {
    save();
    if (redirect) leave(made);
    else window?.go(made.redirectUrl);
    send({ ...made, type: "linked", blocked: !redirect && !window });
    startWatch(made.connectedAccountId);
  }

  function startWatch(connectedAccountId: string, graceMs = 3_000): Watch {
    watch = watchLink({
      scope,
      browser,
      connectedAccountId,
      deadline: startedAt + linkLifeMs,
      read: async () => (scope.isSuspended ? 0 : read(connectedAccountId)),
      isPolling: () => !isOver && !scope.isSuspended,
      looksClosed,
      graceMs,
      onClosed() {
        save();
        send({ type: "windowClosed" });
      },
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

  /** Reads the account; returns the ms that the API asked to be left alone. */
  async function read(id: string): Promise<number> {
    try {
      const account = await scope.client.connectedAccounts.get(id, {
        timeoutMs: readTimeoutMs,
        // Read again at the watch's own pace: retries would delay news.
        maxRetries: 0,
        ...(!isOver && { signal: abort.signal }),
      });
      refusal = undefined;
      const outcome = outcomeOf(account);
      if (outcome === "connected") {
        showConnectedAccount(scope, account, !pin || (pin.moves && !isOver));
      }
      if (!isOver) send({ type: "read", account });
      else if (outcome) {
        // Cancelled here and finished all the same: the flow stays cancelled, the lists show what is.
        stopWatch();
        publishChange();
      }
    } catch (error) {
      if (isRefusal(error)) onRefused(error);
      return (isToolRouterError(error) && error.retryAfterMs) || 0;
    }
    return 0;
  }

  /** Only the platform says whether the link lives, not whoever refuses a read: the window stays open, polling continues. */
  function onRefused(error: ToolRouterError): void {
    const { code } = error;
    refusal = { code, times: refusal?.code === code ? refusal.times + 1 : 1 };
    const isGone = code === "not_found" && refusal.times >= finalRefusals;
    if (isGone) stopWatch();
    if (isOver || refusal.times < reportedRefusals) return;
    if (isGone || refusal.times === reportedRefusals) scope.report(error);
    send({ type: isGone ? "failed" : "refused", error });
  }

  /** Cleans up after the end. A page that is left meanwhile restores the saved pin when it is loaded again. */
  async function settle(account?: ConnectedAccount): Promise<void> {
    if (pin) {
      const rest = account && pin.moves ? { accountIds: [account.id], moves: false } : pin;
      saveFlow(scope, toolkit, { startedAt, returnTo, pin: rest });
      if (scope.isSuspended) return;
      try {
        await settlePin(scope, toolkit, pin, account);
      } catch (error) {
        send({ type: "pinLost", error: scope.report(error) });
      }
    }
    // Another run may have saved its own by now.
    if (savedFlows(scope).get(toolkit)?.startedAt === startedAt) forgetFlow(scope, toolkit);
    if (link) publishChange();
  }

  /** Has the caches read again, here and in other windows. */
  function publishChange(): void {
    void invalidateConnections(scope, toolkit);
    scope.windowMessages.announceChange(toolkit);
  }
}

/** Whether a read was refused, rather than lost on its way. */
function isRefusal(error: unknown): error is ToolRouterError {
  return isToolRouterError(error) && /^(not_found|unauthorized|forbidden)$/.test(error.code);
}
