import { QueryClient } from "@tanstack/query-core";
import { createToolRouterClient } from "tool-router-react/client";
import { vi } from "vitest";
import { mountScope } from "../../../src/core/actions/mountScope.ts";
import { createAuthorizeFlow } from "../../../src/core/authorize/createAuthorizeFlow.ts";
import { savedFlows } from "../../../src/core/authorize/savedFlow.ts";
import type { AuthorizeFlow } from "../../../src/core/scope/AuthorizeFlow.ts";
import { createScope, type Scope } from "../../../src/core/scope/Scope.ts";
import { FlowLedger } from "./FlowLedger.ts";
import { FakeChannels } from "./fakeChannels.ts";
import { FakeClock } from "./fakeClock.ts";
import { FakeNetwork } from "./fakeNetwork.ts";
import { FakeTab } from "./fakeTab.ts";
import { answer, backend, platformClock } from "./platform.ts";

export const toolkits = ["gmail", "github"] as const;
export type ToolkitSlug = (typeof toolkits)[number];

const userId = "user_123";
const storageKey = "tool-router:session:tab";

interface Page {
  scope: Scope;
  flows: Map<ToolkitSlug, AuthorizeFlow>;
  /** Undoes the mount; none while no provider is mounted. */
  unmount: (() => void) | undefined;
}

/** Everything around the flows of one tab: the browser, the network, the platform, the user's accounts. */
export class FlowWorld {
  readonly clock = new FakeClock();
  readonly channels = new FakeChannels();
  readonly tab = new FakeTab();
  /** How far the platform's clock is off. */
  platformAhead = 0;
  readonly backend = backend;
  readonly network = new FakeNetwork(
    (line) => this.journal.push(`  ${line}`),
    answer,
    () => this.clock.apparent(),
  );
  readonly ledgers = new Map(toolkits.map((slug) => [slug, new FlowLedger(slug, this)]));
  /** What `onEvent` was told went wrong. */
  readonly errors: string[] = [];
  /** What happened, in order. */
  readonly journal: string[] = [];
  /** What was seen that must not be. */
  readonly faults: string[] = [];
  accounts: { id: string; toolkit: string }[] = [];
  /** Pins that were lifted, and of which the end was known. */
  pinsKnown = 0;
  isSessionDeleted = false;
  page: Page | undefined;
  readonly #turn = setImmediate;

  constructor() {
    sessionStorage.clear();
    localStorage.clear();
    // Backoffs are jittered: the same run must go the same way again.
    vi.spyOn(Math, "random").mockReturnValue(0.5);
  }

  async begin(pinned: boolean): Promise<void> {
    platformClock.now = () => this.clock.elapsed() + this.platformAhead;
    await this.backend.reset();
    for (const toolkit of ["gmail", "gmail", "github"]) {
      const { id } = await this.backend.accounts.seed({ userId, toolkit });
      this.accounts.push({ id, toolkit });
    }
    const pin = this.accounts[0]?.id ?? "";
    const { id } = await this.backend.sessions.create(
      userId,
      pinned ? { connected_accounts: { gmail: [pin] } } : {},
    );
    localStorage.setItem(storageKey, id);
    if (pinned) this.ledger("gmail").pins.pinnedTo(pin);
    this.load();
  }

  ledger(slug: ToolkitSlug): FlowLedger {
    const ledger = this.ledgers.get(slug);
    if (!ledger) throw new Error(`No ledger for ${slug}`);
    return ledger;
  }

  /** The page is loaded, and the provider mounts. */
  load(): void {
    const client = createToolRouterClient({
      baseUrl: "https://host.test/api",
      fetch: this.network.fetch,
    });
    const queryClient = new QueryClient({
      // The cache's own timers are none of the flow's.
      defaultOptions: { queries: { gcTime: Number.POSITIVE_INFINITY } },
    });
    const scope = createScope(client, { userId, config: {} }, queryClient, "tab");
    scope.subscribe((event) => {
      if (event.type === "error") this.errors.push(event.error.code);
    });
    const flows = new Map(
      toolkits.map((slug) => {
        const flow = createAuthorizeFlow(scope, slug, this.tab.browser);
        const ledger = this.ledger(slug);
        ledger.pageLoaded();
        flow.store.subscribe((after, before) => {
          this.journal.push(`  ${slug}: ${before.status} -> ${after.status} ${after.error ?? ""}`);
          ledger.changed(before, after);
        });
        scope.flows.set(slug, flow);
        return [slug, flow];
      }),
    );
    this.page = { scope, flows, unmount: undefined };
    this.mount();
  }

  /** What the provider's effect does: listens, and resumes what was in progress. */
  mount(): void {
    const { page } = this;
    if (!page || page.unmount) return;
    for (const slug of savedFlows(page.scope).keys()) {
      const known = toolkits.find((one) => one === slug);
      if (known) this.ledger(known).mayResume = true;
    }
    page.unmount = mountScope(page.scope);
  }

  goOnline(): void {
    this.network.isOnline = true;
    this.tab.comeBack();
  }

  unmount(): void {
    if (!this.page) return;
    this.page.unmount?.();
    this.page.unmount = undefined;
  }

  /** The page is gone, with its timers, its answers and its hold on windows. */
  unload(): void {
    this.page = undefined;
    this.network.abandon();
    this.clock.clear();
    this.channels.clear();
    this.tab.unload();
  }

  /** Lets everything happen that takes no time. */
  readonly settle = async (): Promise<void> => {
    do await new Promise((resolve) => this.#turn(resolve));
    while (this.network.isWorking());
    if (this.tab.left !== undefined) this.unload();
  };

  advance(ms: number): Promise<void> {
    return this.clock.advance(ms, this.settle);
  }

  isBusy(): boolean {
    return [...this.ledgers.values()].some((ledger) => ledger.isBusy());
  }

  async links() {
    return (await this.backend.snapshot()).links;
  }

  sessionId(): string | undefined {
    return localStorage.getItem(storageKey) ?? undefined;
  }

  /** What the tab's session has pinned, says the platform. */
  async pins(): Promise<Record<string, string[]>> {
    const id = this.sessionId();
    if (!id) return {};
    const { config } = await this.backend.sessions.get(id);
    return { ...config.connected_accounts };
  }

  /** What happened, for whoever reads that a run failed. */
  tell(): string {
    return this.journal
      .join("\n")
      .replace(/(\n {2}GET \/connected_accounts\/.*){7,}/g, "\n  ...$1");
  }

  end(): void {
    this.unload();
    vi.unstubAllGlobals();
    vi.restoreAllMocks();
  }
}
