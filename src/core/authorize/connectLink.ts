import { requireRedirectUrl, requireText } from "../../client/checkOptions.ts";
import { isToolRouterError } from "../../client/index.ts";
import type { AuthorizeLink } from "../scope/AuthorizeFlow.ts";
import type { Scope } from "../scope/Scope.ts";
import { reloadSession } from "../session/reloadSession.ts";
import { withSession } from "../session/withSession.ts";
import type { AuthorizeBrowser } from "./browser.ts";
import { type LiftOptions, liftPin } from "./liftedPin.ts";

interface OpenLinkOptions extends LiftOptions {
  alias?: string | undefined;
  callbackUrl?: string | undefined;
  /** A pin of the toolkit's is being restored at this moment. */
  isPinPending: boolean;
}

/** Makes a link for a toolkit of the session. A pin of the toolkit's is lifted first, or the platform would refuse. */
export async function openLink(
  scope: Scope,
  toolkit: string,
  { alias, callbackUrl, isPinPending, ...lift }: OpenLinkOptions,
): Promise<AuthorizeLink> {
  return withSession(scope, async (session) => {
    const authorize = async () => {
      const { id, redirectUrl } = await session.authorize(
        toolkit,
        { alias: alias || undefined, callbackUrl },
        { signal: lift.signal },
      );
      return { connectedAccountId: id, redirectUrl };
    };
    if (isPinPending || session.config.connectedAccounts[toolkit]?.length) {
      await liftPin(scope, toolkit, lift);
    }
    try {
      return await authorize();
    } catch (error) {
      if (!isToolRouterError(error, "toolkit_pinned")) throw error;
      // Another tab, or the host's backend, pinned it after the session was read.
      await scope.serial(() => reloadSession(scope, session));
      await liftPin(scope, toolkit, lift);
      return authorize();
    }
  });
}

/** ms between two checks of the window and the clock. */
const tickMs = 500;
const firstReadMs = 1_000;
const slowestReadMs = 5_000;
/** What {@link watchLink} takes. */
export interface WatchOptions {
  scope: Scope;
  browser: Pick<AuthorizeBrowser, "onReturn">;
  /** The account that the link makes. */
  connectedAccountId: string;
  /** Epoch ms after which the link is dead. */
  deadline: number;
  /** Reads the account; resolves with the ms that the API asked to be left alone. */
  read(): Promise<number>;
  /** False: the account is read on a message or a return only, not on a timer. */
  isPolling(): boolean;
  looksClosed(): boolean | undefined;
  /** ms. A window that looks closed this long, while the API still waits, is reported. */
  graceMs: number;
  onClosed(): void;
  /** The deadline has passed, and the account was read a last time. */
  onTimeout(): void;
}

/** A link that is watched. */
export interface Watch {
  /** Reads now. */
  nudge(): void;
  stop(): void;
}

/**
 * Watches a link until it is stopped or too old: polls the API, slower and slower, and at once when there may be news (a
 * message from the callback page, a return to the page, a window that looks closed).
 */
export function watchLink(options: WatchOptions): Watch {
  const { scope, browser } = options;
  let { deadline } = options;
  let isOver = false;
  let isNews = false;
  let wake = () => {};

  const nudge = () => {
    isNews = true;
    wake();
  };
  const unsubscribe = scope.windowMessages.subscribe((message) => {
    if (message.type !== "authorized") return;
    // A message without an id may be meant for any account.
    const { connectedAccountId: id = options.connectedAccountId } = message;
    if (id === options.connectedAccountId) nudge();
  });
  const stopListening = browser.onReturn(nudge);
  const stop = () => {
    isOver = true;
    unsubscribe();
    stopListening();
    wake();
  };

  void run();
  return { nudge, stop };

  async function run(): Promise<void> {
    let interval = firstReadMs;
    let before = Date.now();
    let nextRead = before + interval;
    let closedSince: number | undefined;
    while (!isOver) {
      await pause(options.isPolling() ? tickMs : deadline - Date.now());
      if (isOver) return;
      const now = Date.now();
      if (now < before) {
        // The clock was set back: nothing should wait for as long again.
        deadline -= before - now;
        nextRead = now;
        closedSince = undefined;
      }
      before = now;
      const isLate = now >= deadline;

      if (!options.looksClosed()) closedSince = undefined;
      else if (closedSince === undefined) {
        closedSince = now;
        isNews = true;
      } else if (now - closedSince >= options.graceMs) options.onClosed();

      if (isNews || isLate || (options.isPolling() && now >= nextRead)) {
        interval = isNews ? firstReadMs : Math.min(interval * 1.5, slowestReadMs);
        isNews = false;
        const restMs = await options.read();
        nextRead = Date.now() + Math.max(interval, restMs);
      }
      if (isLate && !isOver) {
        options.onTimeout();
        stop();
      }
    }
  }

  function pause(ms: number): Promise<void> {
    if (isNews) return Promise.resolve();
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, Math.max(ms, 0));
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}

/** A link that was made elsewhere, checked as the client checks those that it asks for. Async, to fail as those do. */
export async function checkLink(link: AuthorizeLink): Promise<AuthorizeLink> {
  requireText("connectedAccountId", link.connectedAccountId);
  return { ...link, redirectUrl: requireRedirectUrl(link.redirectUrl) };
}
