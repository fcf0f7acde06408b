import type { AuthorizeState, AuthorizeStatus } from "../../../src/core/scope/AuthorizeFlow.ts";
import { FlowPins } from "./FlowPins.ts";
import type { FakeClock } from "./fakeClock.ts";
import type { Exchange, FakeNetwork } from "./fakeNetwork.ts";
import type { FakeTab, RealWindow } from "./fakeTab.ts";

/** What a user, or a reload, may do to a flow. */
export type Cause = "start" | "cancel" | "reset" | "focus" | "followLink";

/** What a ledger sees of the world. */
export interface Surroundings {
  readonly clock: FakeClock;
  readonly network: FakeNetwork;
  readonly tab: FakeTab;
  readonly faults: string[];
}

const linkLifeMs = 600_000;

/** The statuses that may follow one another without anybody asking for it. */
const byItself: Record<AuthorizeStatus, readonly AuthorizeStatus[]> = {
  idle: [],
  opening: ["waiting", "blocked", "failed"],
  waiting: ["connected", "denied", "failed", "expired", "timedOut"],
  blocked: ["waiting", "connected", "denied", "failed", "expired", "timedOut"],
  connected: [],
  denied: [],
  failed: [],
  expired: [],
  timedOut: [],
  cancelled: [],
};

/** What a failed request may end a flow with. One that waits for its user ends with none of them but the last. */
const codes: Record<string, readonly Exchange["fate"][]> = {
  network: ["lost", "answer lost"],
  timeout: ["hangs"],
  server_error: [503],
  rate_limited: [429, "429 at once"],
  unauthorized: [401],
  not_found: ["answered"],
};
/** Not found so often in a row, an account is gone. */
const lastRefusals = 5;

/**
 * The obvious account of one toolkit's flow, kept beside it: what was asked for, what the platform said, and so what the
 * flow may be. It shares nothing with the flow's own machine.
 */
export class FlowLedger {
  readonly slug: string;
  status: AuthorizeStatus = "idle";
  state: AuthorizeState = { status: "idle" };
  starts = 0;
  readonly pins = new FlowPins(() => this.isUnderWay());
  /** Something was saved of it before the page was loaded. */
  mayResume = false;
  readonly #world: Surroundings;
  #cause: Cause | undefined;
  #startedAt = 0;
  #sentBefore = 0;
  #windows = new Set<RealWindow>();
  /** Accounts that the platform has said the last word of, or was not heard of in time; and how much was sent by then. */
  #settled = new Map<string, number>();
  #wasWaiting = false;

  constructor(slug: string, world: Surroundings) {
    this.slug = slug;
    this.#world = world;
  }

  isBusy(): boolean {
    return isBusy(this.status);
  }

  /** Busy, or about to be again: the page was just loaded, and has not taken it up yet. */
  isUnderWay(): boolean {
    return this.isBusy() || this.#wasWaiting;
  }

  pageLoaded(): void {
    this.#wasWaiting ||= this.status === "waiting" || this.status === "blocked";
    this.pins.pageLoaded(this.isBusy());
    this.status = "idle";
    this.state = { status: "idle" };
    this.mayResume = false;
  }

  /** Some time after the page was loaded: what waited before waits again. */
  checkResumed(): void {
    if (this.#wasWaiting) this.#fault("a reload lost what was under way");
  }

  /** The user does something to the flow. */
  during(cause: Cause, act: () => void, reconnect?: string): void {
    const before = this.status;
    const { tab, network, clock } = this.#world;
    if (cause === "start" && !isBusy(before)) {
      this.starts += 1;
      this.#startedAt = clock.apparent();
      this.#sentBefore = network.exchanges.length;
      this.pins.started(reconnect);
      this.#windows.clear();
    }
    this.#cause = cause;
    tab.last = undefined;
    act();
    if (tab.last) this.#windows.add(tab.last);
    this.#cause = undefined;
    if (cause === "cancel" && isBusy(before) && this.status !== "cancelled") {
      this.#fault("a cancelling did not cancel");
    }
    if (cause === "start" && !isBusy(this.status)) this.#fault("a start did not start");
  }

  /** The flow says that it changed. */
  changed(before: AuthorizeState, after: AuthorizeState): void {
    if (before.status !== this.status) this.#fault(`it was ${this.status}, not ${before.status}`);
    if (after.status !== this.status) {
      if (!this.#allows(after.status)) {
        this.#fault(`${this.status} became ${after.status}, by ${this.#cause ?? "itself"}`);
      }
      this.#checkEntry(this.status, after);
    }
    this.status = after.status;
    this.state = after;
    this.#wasWaiting = false;
    if (after.windowClosed && !before.windowClosed && this.#reachable().length > 0) {
      this.#fault("says that its window is closed, which is open");
    }
    const { connectedAccountId: id } = after;
    if (id && this.isBusy() && after.error && ![401, 404].includes(this.#lastStatus(id))) {
      this.#fault(`says ${after.error.code}, which no read was refused with`);
    }
    if (id && !this.isBusy() && after.status !== "cancelled" && !this.#settled.has(id)) {
      this.#settled.set(id, this.#world.network.exchanges.length);
    }
  }

  /** Windows of its own: none but while it is busy, and never two. */
  checkWindows(): RealWindow[] {
    const reachable = this.#reachable();
    if (reachable.length > (this.isBusy() ? 1 : 0)) {
      this.#fault(`${this.status} with ${reachable.length} windows`);
    }
    return reachable;
  }

  /** Accounts that the platform made a link for since the start. */
  checkLinks(): void {
    if (this.#linksMade().length > 1) this.#fault("one start made two links");
  }

  /** What is over is asked about no more. */
  checkReads(): void {
    for (const [id, sent] of this.#settled) {
      if (this.#asked(id, sent).length > 0) this.#fault(`asked about ${id} after its end`);
    }
  }

  #allows(next: AuthorizeStatus): boolean {
    switch (this.#cause) {
      case "start":
        return isBusy(this.status) ? this.#allowsOnFocus(next) : next === "opening";
      case "cancel":
        return next === "cancelled" && isBusy(this.status);
      case "reset":
        return next === "idle" && !isBusy(this.status);
      case "focus":
        return this.#allowsOnFocus(next);
      default:
        if (this.status === "idle" && next === "waiting") return this.mayResume;
        return byItself[this.status].includes(next);
    }
  }

  /** A window that is opened, or that the browser blocks. */
  #allowsOnFocus(next: AuthorizeStatus): boolean {
    const { last } = this.#world.tab;
    return next === (last ? "waiting" : "blocked") && next !== this.status;
  }

  #checkEntry(before: AuthorizeStatus, after: AuthorizeState): void {
    const { connectedAccountId: id = "" } = after;
    const said = this.#lastSaid(id);
    switch (after.status) {
      case "waiting":
      case "blocked":
        if (before === "opening" && !this.#linksMade().includes(id)) {
          this.#fault(`waits for ${id}, which its link did not make`);
        }
        break;
      case "connected":
        if (!said?.includes('"status":"ACTIVE"'))
          this.#fault(`connected, where the API said ${said}`);
        this.pins.connected(id);
        break;
      case "denied":
        if (!said?.includes("denied")) this.#fault(`denied, where the API said ${said}`);
        break;
      case "expired":
        if (!said?.includes('"status":"EXPIRED"'))
          this.#fault(`expired, where the API said ${said}`);
        break;
      case "failed":
        this.#checkFailure(before, after);
        break;
      case "timedOut":
        if (this.#world.clock.apparent() - this.#startedAt < linkLifeMs)
          this.#fault("timed out early");
        if (!this.#asked(id).some(({ sentAt }) => sentAt - this.#startedAt >= linkLifeMs))
          this.#fault("timed out without asking what became of the link");
        break;
    }
  }

  #checkFailure(
    before: AuthorizeStatus,
    { error, connectedAccountId: id = "" }: AuthorizeState,
  ): void {
    const code = error?.code ?? "";
    const fates = codes[code] ?? [];
    // It may have been sent before the start: flows share the reading of their session.
    const isTrue =
      this.#world.network.exchanges.some(({ fate }) => fates.includes(fate)) ||
      // Whatever was to become of a request: the time for it went by before the computer woke.
      (code === "timeout" && this.#world.clock.hasSlept());
    const mayEnd = before === "opening" || (code === "not_found" && this.#isGone(id));
    if (!isTrue || !mayEnd) this.#fault(`failed with ${code} while ${before}`);
  }

  /** Of the last answer about an account that says whether it may be read. */
  #lastStatus(id: string): number {
    const told = this.#asked(id).findLast(({ status = 0 }) => [200, 401, 404].includes(status));
    return told?.status ?? 0;
  }

  #isGone(id: string): boolean {
    const told = this.#asked(id).filter(({ status = 0 }) => [200, 401, 404].includes(status));
    const last = told.slice(-lastRefusals);
    return last.length === lastRefusals && last.every(({ status }) => status === 404);
  }

  /** What the platform last said of an account, and the page heard. */
  #lastSaid(id: string): string | undefined {
    return this.#asked(id).findLast(({ status }) => status === 200)?.said;
  }

  #reachable(): RealWindow[] {
    return this.#world.tab.reachable().filter((window) => this.#windows.has(window));
  }

  #asked(id: string, since = 0): Exchange[] {
    return this.#world.network.exchanges
      .slice(since)
      .filter(({ method, path }) => method === "GET" && path === `/connected_accounts/${id}`);
  }

  #linksMade(): string[] {
    return this.#world.network.exchanges
      .slice(this.#sentBefore)
      .filter(({ path, body }) => path.endsWith("/link") && body.includes(`"${this.slug}"`))
      .flatMap(({ said = "" }) => /"connected_account_id":"([^"]+)"/.exec(said)?.[1] ?? []);
  }

  #fault(what: string): void {
    this.#world.faults.push(`${this.slug}: ${what}`);
  }
}

function isBusy(status: AuthorizeStatus): boolean {
  return status === "opening" || status === "waiting" || status === "blocked";
}
