import { act, cleanup, fireEvent, render, within } from "@testing-library/react";
import {
  type AuthorizeState,
  createToolRouterClient,
  type Toolkit,
  type ToolRouterClient,
} from "tool-router-react";
import { vi } from "vitest";
import { FakeChannels } from "../../core/flow/fakeChannels.ts";
import { FakeClock } from "../../core/flow/fakeClock.ts";
import { FakeNetwork, type Fate } from "../../core/flow/fakeNetwork.ts";
import { answer, backend, platformClock } from "../../core/flow/platform.ts";
import type { Case } from "../support/chaosRound.ts";
import { countListeners } from "./countListeners.ts";
import { HostPage, slugs, type Watcher } from "./HostPage.tsx";

const baseUrl = "https://host.test/api";
const faults: readonly [Fate, ...Fate[]] = [
  "lost",
  "answer lost",
  "hangs",
  503,
  429,
  "429 at once",
  401,
];
/** How many of the requests meet a fault. */
const SHARE = 0.3;

export type Outcome = "approve" | "deny" | "expire";

interface OpenedWindow {
  closed: boolean;
}

const ends = ["connected", "denied", "failed", "expired", "timedOut", "cancelled", "idle"];

/** A host's page in a browser, on a network and a platform that may do anything; nothing of the kit is replaced. */
export class World implements Watcher {
  readonly clock = new FakeClock();
  readonly channels = new FakeChannels();
  readonly network = new FakeNetwork(
    (line) => this.one.note(`  ${line.slice(0, 140)}`),
    answer,
    () => this.clock.apparent(),
  );
  readonly one: Case;
  readonly states = new Map<string, AuthorizeState>();
  /** Accounts that are, or ever were, ACTIVE. */
  readonly #approved = new Set<string>();
  readonly #seen: string[] = [];
  readonly #windows: OpenedWindow[] = [];
  readonly #listeners = countListeners();
  readonly #turn = setImmediate;
  #client: ToolRouterClient | undefined;
  /** Authorizations that were started: a click while one is under way starts none. */
  starts = 0;
  isBlocking = false;

  constructor(one: Case) {
    this.one = one;
    vi.spyOn(Math, "random").mockImplementation(() => one.random.next());
    vi.spyOn(window, "open").mockImplementation(() => this.#openWindow());
    localStorage.clear();
    sessionStorage.clear();
  }

  async begin(): Promise<void> {
    platformClock.now = () => this.clock.elapsed();
    await backend.reset();
    for (const toolkit of slugs) {
      const { id } = await backend.accounts.seed({ userId: "ann", toolkit });
      this.#approved.add(id);
    }
    this.network.fates = Array.from({ length: 97 }, () =>
      this.one.random.chance(SHARE) ? this.one.random.pick(faults) : "answered",
    );
    this.network.latencyMs = this.one.random.pick([0, 30, 700, 4_000]);
    await this.load();
  }

  /** The page is loaded: whatever it held in memory before is gone, and what it was waiting for. */
  async load(): Promise<void> {
    this.clock.clear();
    this.channels.clear();
    this.network.abandon();
    cleanup();
    this.#listeners.drop();
    this.states.clear();
    // Windows stay, out of the new page's reach.
    this.#windows.length = 0;
    this.#client = createToolRouterClient({ baseUrl, fetch: this.network.fetch });
    await this.mount();
  }

  async mount(): Promise<void> {
    if (this.#client === undefined || document.querySelector("section")) return;
    render(<HostPage client={this.#client} watcher={this} />);
    await this.settle();
  }

  async unmount(): Promise<void> {
    cleanup();
    await this.settle();
  }

  saw(slug: string, state: AuthorizeState, toolkit: Toolkit | undefined): void {
    const before = this.states.get(slug);
    if (before?.status !== state.status)
      this.one.note(`${slug}: ${before?.status} -> ${state.status} ${state.error ?? ""}`);
    this.states.set(slug, state);
    const { status, connectedAccountId = "", redirectUrl } = state;
    if (status === "connected" && !this.#approved.has(connectedAccountId))
      this.#seen.push(`${slug} is connected by ${connectedAccountId}, which never was ACTIVE`);
    if ((status === "waiting" || status === "blocked") && !redirectUrl?.startsWith("http"))
      this.#seen.push(`${slug} is ${status}, and offers no way on`);
    const shown = toolkit?.connection;
    if (shown?.isActive && !this.#approved.has(shown.connectedAccount?.id ?? ""))
      this.#seen.push(`${slug} shows ${shown.connectedAccount?.id}, which never was ACTIVE`);
  }

  async click(slug: string, name: string): Promise<void> {
    const section = document.querySelector<HTMLElement>(`section[aria-label=${slug}]`);
    const control = section && within(section).queryByText(name, { selector: "button, a" });
    if (!control) return;
    this.one.note(`click on ${name} of ${slug} at ${this.clock.elapsed()}`);
    if (name === "start" && !this.isBusy(slug)) this.starts += 1;
    fireEvent.click(control);
    await this.settle();
  }

  isBusy(slug: string): boolean {
    return !ends.includes(this.states.get(slug)?.status ?? "idle");
  }

  /** The user decides on a link's page; the page that opened it may hear of it. */
  async decide(token: string, outcome: Outcome): Promise<void> {
    try {
      const { accountId } = await backend.links.complete(token, { outcome });
      this.one.note(`${accountId}: ${outcome}`);
      if (outcome === "approve") this.#approved.add(accountId);
      const message = { type: "tool-router:authorized", connectedAccountId: accountId };
      if (this.one.random.chance(0.5)) this.channels.say(message);
    } catch {
      // It is over.
    }
    await this.settle();
  }

  /** Another tab of the same user connects a toolkit, and says so, or not. */
  async otherTab(): Promise<void> {
    const toolkit = this.one.random.pick(slugs);
    const { id } = await backend.accounts.seed({ userId: "ann", toolkit });
    this.#approved.add(id);
    this.channels.say({ type: "tool-router:changed", toolkit });
    await this.settle();
  }

  async links() {
    return (await backend.snapshot()).links;
  }

  /** Deletes the session that the page uses, as an administrator might. */
  async deleteSession(): Promise<void> {
    const { sessions } = await backend.snapshot();
    for (const { id } of sessions) await backend.sessions.delete(id);
  }

  async closeWindow(): Promise<void> {
    const opened = this.one.random.maybe(this.#windows);
    if (opened) opened.closed = true;
  }

  async comeBack(type: "focus" | "pageshow" | "online" | "offline"): Promise<void> {
    if (type === "online" || type === "offline") this.network.isOnline = type === "online";
    await act(async () => void window.dispatchEvent(new Event(type)));
    await this.settle();
  }

  /** Everything happens that takes no time. */
  readonly settle = async (): Promise<void> => {
    await act(async () => {
      do await new Promise((resolve) => this.#turn(resolve));
      while (this.network.isWorking());
    });
    const [first] = this.#seen;
    if (first !== undefined) throw new Error(first);
  };

  advance(ms: number): Promise<void> {
    return this.clock.advance(ms, this.settle);
  }

  /** Nothing is broken any more. */
  async heal(): Promise<void> {
    this.network.clear();
    this.isBlocking = false;
    await this.mount();
    await this.comeBack("online");
  }

  /** @throws Error when links were made that nobody asked for. */
  async checkLinks(): Promise<void> {
    const { length } = await this.links();
    if (length > this.starts) throw new Error(`${this.starts} starts made ${length} links`);
  }

  /** @throws Error when anything is left once the page is gone and all is over. */
  checkNothingLeft(): void {
    const left = {
      timers: Array(this.clock.pending()).fill("timer"),
      listeners: this.#listeners.types(),
      channels: Array(this.channels.count()).fill("channel"),
      windows: this.#windows.filter(({ closed }) => !closed),
      saved: Object.keys(sessionStorage).filter((key) => key.includes("flow")),
    };
    if (Object.values(left).some((some) => some.length > 0))
      throw new Error(`Left behind: ${JSON.stringify(left)}`);
  }

  end(): void {
    cleanup();
    this.#client?.reset();
    this.#listeners.stop();
    vi.unstubAllGlobals();
    vi.restoreAllMocks();
  }

  #openWindow(): Window | null {
    if (this.isBlocking) return null;
    const opened: OpenedWindow = { closed: false };
    this.#windows.push(opened);
    return Object.create({
      document: document.implementation.createHTMLDocument(),
      location: { replace: () => undefined },
      get closed() {
        return opened.closed;
      },
      focus: () => undefined,
      close: () => {
        opened.closed = true;
      },
    });
  }
}
