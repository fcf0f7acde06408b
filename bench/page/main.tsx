import type { ReactNode } from "react";
import { createRoot, type Root } from "react-dom/client";
import { ToolkitGrid } from "tool-router-react";
import { BusyPage, HandWrittenList, Page, ReadAll, WatchedGrid } from "./pages.tsx";
import { createPlatform, type Platform } from "./platform.ts";
import { quiet } from "./quiet.ts";
import "tool-router-react/styles.css";

/** What the bench does in this page. Times are in ms. */
export interface Bench {
  /** Makes a platform with so many toolkits, and reads them all into the kit's cache. */
  fill(count: number): Promise<void>;
  /** Mounts the grid, or the hand-written list, on a filled cache; resolves when all is quiet. */
  mount(what: "grid" | "list", count: number): Promise<void>;
  unmount(): void;
  cards(): number;
  /** Mounts a page with the grid and three hooks on a platform of its own; gives what it asked for. */
  open(count: number): Promise<string[]>;
  /** Mounts a grid on a platform of its own, and counts each card's commits from when it is quiet. */
  watch(count: number): Promise<void>;
  /** The commits of all cards but this one, until all is quiet. */
  commitsOfOthers(slug: string): Promise<number>;
  /** The user allows what the newest window asks; gives the time from there to the card that says so, less the answer's own. */
  approve(slug: string): Promise<number>;
}

declare global {
  interface Window {
    bench: Bench;
  }
}

const container = document.getElementById("root") ?? document.body;
const filled = new Map<number, Platform>();
let commits: string[] = [];
let platform: Platform | undefined;
let root: Root | undefined;

function show(of: Platform, node: ReactNode): void {
  root?.unmount();
  root = createRoot(container);
  platform = of;
  root.render(<Page platform={of}>{node}</Page>);
}

/** When a card's status is this one. */
function cardSays(slug: string, status: string): Promise<number> {
  const card = [...container.querySelectorAll("article")].find((element) =>
    element.textContent?.includes(slug.replace("toolkit", "Toolkit ")),
  );
  if (!card) throw new Error(`There is no card of ${slug}.`);
  return new Promise((resolve) => {
    const observer = new MutationObserver(() => {
      if (card.dataset.status !== status) return;
      observer.disconnect();
      resolve(performance.now());
    });
    observer.observe(card, { attributes: true });
  });
}

window.bench = {
  async fill(count) {
    const made = createPlatform(count);
    await new Promise<void>((resolve) => show(made, <ReadAll onDone={resolve} />));
    filled.set(count, made);
    this.unmount();
    // From here on this page's clock stands still, or a list would grow stale and be read again while it is measured.
    const now = Date.now();
    Date.now = () => now;
  },
  async mount(what, count) {
    const on = filled.get(count);
    if (!on) throw new Error(`There is no cache with ${count} toolkits.`);
    const before = on.requests.length;
    show(on, what === "grid" ? <ToolkitGrid /> : <HandWrittenList />);
    await quiet(container);
    const asked = on.requests.slice(before);
    if (asked.length > 0) throw new Error(`Not all was in the cache: ${asked.join(", ")}`);
    if (this.cards() === 0) throw new Error("No card was shown.");
  },
  unmount() {
    root?.unmount();
    root = undefined;
  },
  cards: () => container.querySelectorAll("article").length,
  async open(count) {
    const made = createPlatform(count);
    show(made, <BusyPage />);
    await quiet(container, 1_000);
    return made.requests;
  },
  async watch(count) {
    show(createPlatform(count), <WatchedGrid onCommit={(slug) => commits.push(slug)} />);
    await quiet(container, 1_000);
    if (commits.length === 0) throw new Error("No commit was seen: is React built for profiling?");
    commits = [];
  },
  async commitsOfOthers(slug) {
    await quiet(container, 1_000);
    if (!commits.includes(slug)) throw new Error(`No commit of ${slug} was seen.`);
    return commits.filter((other) => other !== slug).length;
  },
  async approve(slug) {
    const callback = document.querySelector("iframe")?.contentWindow;
    if (!platform || !callback) throw new Error("There is no page to approve on.");
    const shown = cardSays(slug, "ACTIVE");
    const accountId = await platform.approve();
    const activeAt = performance.now();
    callback.comeBack(accountId);
    const shownAt = await shown;
    const read = platform.activeReads.at(-1);
    if (!read) throw new Error("The card changed before the API was asked.");
    return shownAt - activeAt - (read.answeredAt - read.startedAt);
  },
};
