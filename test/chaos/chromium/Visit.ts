import type { Browser, BrowserContext, Locator, Page } from "playwright";
import type { Case } from "../support/chaosRound.ts";
import { HostServer } from "./HostServer.ts";

/** Toolkits whose users sign in at the provider, and are on the list's first page. */
const names: readonly [string, ...string[]] = ["Gmail", "GitHub", "Notion", "Slack"];

/** How long anything may take that must come, on a busy machine. */
const PATIENCE_MS = 45_000;

/** A user's visit to a host's page, in one tab or two, while everything in between may fail. */
export class Visit {
  readonly #one: Case;
  readonly #host: HostServer;
  readonly #context: BrowserContext;
  readonly #tabs: Page[] = [];
  readonly #errors: string[] = [];
  /** There may be windows that no page holds any more, or ever did: only their user can close them. */
  #hasOrphans = false;
  /** Clicks that start an authorization. */
  starts = 0;

  private constructor(one: Case, host: HostServer, context: BrowserContext) {
    this.#one = one;
    this.#host = host;
    this.#context = context;
    context.setDefaultTimeout(PATIENCE_MS);
    context.on("weberror", (error) => this.#errors.push(String(error.error())));
  }

  static async begin(one: Case, browser: Browser, folder: string): Promise<Visit> {
    const host = new HostServer(folder, one.random);
    await host.listen();
    const visit = new Visit(one, host, await browser.newContext());
    const tabs = one.random.chance(0.35) ? 2 : 1;
    for (let count = 0; count < tabs; count += 1) await visit.#openTab();
    host.share = 0.3;
    return visit;
  }

  /** Starts an authorization with a click, and lets some things happen to it. */
  async authorize(): Promise<void> {
    const { random, note, tally } = this.#one;
    const tab = random.maybe(this.#tabs);
    const name = random.pick(names);
    if (!tab) return;
    const card = this.#card(tab, name);
    const connect = card.getByRole("button", { name: /^(Connect|Try again)/ });
    await this.#waitFor(tab, card);
    if (!(await connect.isVisible())) return;
    const isBlocked = random.chance(0.2);
    await tab.evaluate((blocked) => {
      window.chaos.isBlocking = blocked;
    }, isBlocked);
    note(`Connect ${name}${isBlocked ? ", blocked" : ""}`);
    tally(isBlocked ? "blocked windows" : "windows");
    this.starts += 1;
    // In another tab it may have begun meanwhile, and waits.
    await connect.click({ timeout: 5_000 }).catch(nothing);
    // Its window opens inside of the click; where the link fails at once, it is closed again by now.
    for (let step = random.int(1, 4); step > 0; step -= 1) await this.#happen(tab);
  }

  async #happen(tab: Page): Promise<void> {
    const { random, note } = this.#one;
    const popup = random.maybe(this.#popups());
    switch (random.int(0, 9)) {
      case 0:
      case 1:
      case 2:
      case 3: {
        const button = random.chance(0.75) ? "Allow" : "Deny";
        note(button);
        // It may be the empty page still, or close by itself.
        await popup?.getByRole("button", { name: button }).click({ timeout: 3_000 }).catch(nothing);
        return;
      }
      case 4:
        note("the window is closed");
        await popup?.close();
        return;
      case 5:
        note("the page is loaded again");
        this.#hasOrphans = true;
        await tab.reload();
        return;
      case 6:
        note("offline for a moment");
        await this.#setOffline(true);
        await tab.waitForTimeout(random.int(100, 800));
        await this.#setOffline(false);
        return;
      case 7: {
        note("the session is deleted");
        const { sessions } = await this.#host.mock.backend.snapshot();
        for (const { id } of sessions) await this.#host.mock.backend.sessions.delete(id);
        return;
      }
      case 8: {
        const link = tab.getByRole("link", { name: /continue/i }).first();
        note("the visible link is followed");
        this.#hasOrphans = true;
        if (await link.isVisible()) await link.click({ timeout: 3_000 }).catch(nothing);
        return;
      }
      default:
        await tab.waitForTimeout(random.int(50, 1_200));
    }
  }

  /** Nothing fails any more and the user decides: everything ends, as the platform says, and nothing is left. */
  async end(): Promise<void> {
    const { random, tally, note } = this.#one;
    const { backend } = this.#host.mock;
    this.#host.share = 0;
    note("all is well again");
    const outcome = random.pick<"approve" | "deny" | undefined>([
      "approve",
      "approve",
      "deny",
      undefined,
    ]);
    if (outcome === undefined) {
      note("eleven minutes later");
      await backend.conditions.set({ now: { offsetMs: 11 * 60_000 } });
    }
    const waiting: { tab: Page; name: string }[] = [];
    for (const tab of this.#tabs) {
      for (const name of names)
        if (await this.#card(tab, name).and(tab.locator("[data-busy]")).isVisible())
          waiting.push({ tab, name });
    }
    const isQuiet = async () => {
      const { links } = await backend.snapshot();
      for (const { id, outcome: decided } of links)
        if (outcome && decided === null)
          await backend.links.complete(id, { outcome }).catch(nothing);
      for (const tab of this.#tabs) {
        await tab.bringToFront();
        if ((await tab.locator("article[data-busy]").count()) > 0) return false;
      }
      return true;
    };
    await until(isQuiet, "an end of everything", () => this.#tell());
    const isClosed = () => this.#hasOrphans || this.#popups().length === 0;
    await until(isClosed, "window that closes", () => this.#tell());
    // What was waited for is shown by itself; what a page never heard of, when it is loaded again.
    for (const { tab, name } of waiting) await this.#checkCard(tab, name);
    for (const tab of this.#tabs) {
      const violations = await tab.evaluate(() => window.chaos.violations);
      if (violations.length > 0) throw new Error(`Forbidden by the policy: ${violations}`);
      await tab.reload();
      for (const name of names) tally(await this.#checkCard(tab, name));
    }
    const { links } = await backend.snapshot();
    if (links.length > this.starts)
      throw new Error(`${this.starts} starts made ${links.length} links.`);
    if (this.#errors.length > 0) throw new Error(this.#errors.join("\n"));
  }

  /** A card says that its toolkit is connected if it is, and only then. */
  async #checkCard(tab: Page, name: string): Promise<string> {
    await this.#waitFor(tab, this.#card(tab, name));
    const { connectedAccounts } = await this.#host.mock.backend.snapshot();
    const isActive = connectedAccounts.some(
      ({ status, toolkit }) => status === "ACTIVE" && toolkit === name.toLowerCase(),
    );
    const says = () => this.#card(tab, name).getAttribute("data-status");
    const agrees = async () => ((await says()) === "ACTIVE") === isActive;
    await until(agrees, `${name} ${isActive ? "connected" : "not connected"}`, () => this.#tell());
    return `${await says()}`;
  }

  async close(): Promise<void> {
    await this.#context.close();
    await this.#host.close();
  }

  /** A window that closes meanwhile makes it fail, though all others are there. */
  async #setOffline(isOffline: boolean): Promise<void> {
    await until(async () => {
      try {
        await this.#context.setOffline(isOffline);
        return true;
      } catch {
        return false;
      }
    }, "network");
  }

  /** Waits for a card. Where the list could not be read, its user tries again. */
  async #waitFor(tab: Page, card: Locator): Promise<void> {
    const again = tab.getByRole("button", { name: "Try again", exact: true });
    const isThere = async () => {
      if (await card.isVisible()) return true;
      if (await again.isVisible()) await again.click({ timeout: 1_000 }).catch(nothing);
      return false;
    };
    await until(isThere, "card", () => this.#tell());
  }

  async #openTab(): Promise<void> {
    const tab = await this.#context.newPage();
    this.#tabs.push(tab);
    await tab.goto(this.#host.url);
  }

  #popups(): Page[] {
    return this.#context.pages().filter((page) => !this.#tabs.includes(page));
  }

  #card(tab: Page, name: string): Locator {
    return tab.getByRole("article", { name, exact: true });
  }

  async #tell(): Promise<string> {
    const cards = await Promise.all(
      this.#tabs.map((tab) =>
        tab
          .locator("article")
          .evaluateAll((all) =>
            all
              .slice(0, 8)
              .map((card) => `${card.textContent} (${card.getAttribute("data-status")})`),
          ),
      ),
    );
    const { links } = await this.#host.mock.backend.snapshot();
    const windows = this.#popups().map((popup) => popup.url());
    const made = links.map(({ id, page, outcome }) => `${id} ${page.toolkit.slug} ${outcome}`);
    return JSON.stringify({ cards, links: made, windows }, null, 1);
  }
}

const nothing = () => undefined;

/** Waits for something that must come. */
async function until(
  comes: () => boolean | Promise<boolean>,
  what: string,
  tell: () => Promise<string> = async () => "",
): Promise<void> {
  const giveUpAt = performance.now() + PATIENCE_MS;
  while (!(await comes())) {
    if (performance.now() > giveUpAt) throw new Error(`There is no ${what}. ${await tell()}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
