import * as fc from "fast-check";
import { pinAccount } from "../../../src/core/session/pins.ts";
import type { FlowWorld, ToolkitSlug } from "./FlowWorld.ts";
import type { Fate } from "./fakeNetwork.ts";
import { checkNow } from "./flowChecks.ts";

type Model = Record<string, never>;
type FlowCommand = fc.AsyncCommand<Model, FlowWorld>;

/** Something that happens; afterwards the world is looked over. */
function happening(name: string, act: (world: FlowWorld) => unknown): FlowCommand {
  return {
    check: () => true,
    async run(_, world) {
      world.journal.push(`${name} at ${world.clock.elapsed()}`);
      await act(world);
      await world.settle();
      await checkNow(world);
    },
    toString: () => name,
  };
}

const slug = fc.constantFrom<ToolkitSlug>("gmail", "gmail", "github");
const index = fc.nat(4);

function at<Item>(items: readonly Item[], index: number): Item | undefined {
  return items[index % Math.max(items.length, 1)];
}

/** What the user does to a flow. */
const flowCommand = fc
  .record({
    slug,
    what: fc.constantFrom("start", "start", "start", "cancel", "focus", "followLink", "reset"),
    mode: fc.constantFrom("auto", "popup", "popup", "redirect"),
    reconnect: fc.option(index),
  })
  .map(({ slug, what, mode, reconnect }) =>
    happening(`${what}(${[slug, mode, reconnect].join()})`, (world) => {
      const flow = world.page?.flows.get(slug);
      const ledger = world.ledger(slug);
      if (!flow) return;
      const own = world.accounts.filter(({ toolkit }) => toolkit === slug);
      const old = reconnect === null ? undefined : at(own, reconnect)?.id;
      switch (what) {
        case "start":
          return ledger.during(
            "start",
            () => flow.start({ mode: readMode(mode), reconnect: old }),
            old,
          );
        case "cancel":
          return ledger.during("cancel", flow.cancel);
        case "focus":
          return ledger.during("focus", flow.focus);
        case "followLink":
          return ledger.during("followLink", flow.followLink);
        default:
          return ledger.during("reset", flow.reset);
      }
    }),
  );

function readMode(mode: string): "auto" | "popup" | "redirect" {
  return mode === "popup" || mode === "redirect" ? mode : "auto";
}

/** What the user does at the Connect Link page: in a window of the page's, in another tab, in the page's own. */
const decision = fc
  .record({
    link: index,
    outcome: fc.constantFrom("approve", "approve", "deny", "expire", "open"),
    announces: fc.boolean(),
    closes: fc.boolean(),
  })
  .map(({ link, outcome, announces, closes }) =>
    happening(`decide(${[link, outcome, announces && "announces", closes && "closes"]})`, (world) =>
      decide(world, link, outcome, announces, closes),
    ),
  );

async function decide(
  world: FlowWorld,
  which: number,
  outcome: string,
  announces: boolean,
  closes: boolean,
): Promise<void> {
  const links = (await world.links()).toReversed();
  const link = at(links, which);
  if (!link || link.outcome || link.expiresAt <= world.backend.now()) return;
  try {
    await world.backend.links.open(link.id);
    if (outcome !== "approve" && outcome !== "deny" && outcome !== "expire") return;
    await world.backend.links.complete(link.id, { outcome });
  } catch {
    // The account was deleted meanwhile.
    return;
  }
  if (announces) {
    world.channels.say({
      type: "tool-router:authorized",
      connectedAccountId: link.accountId,
      status: outcome === "approve" ? "success" : "failed",
    });
  }
  if (closes) {
    for (const window of world.tab.windows) if (window.url.includes(link.id)) window.isOpen = false;
  }
}

/** A message that nothing happened for. */
const forged = fc
  .record({
    id: fc.constantFrom("own", "ca_someone_elses", undefined),
    status: fc.constantFrom("success", "failed"),
    slug,
  })
  .map(({ id, status, slug }) =>
    happening(`forge(${[id, status, slug]})`, (world) => {
      const own = world.ledger(slug).state.connectedAccountId;
      const connectedAccountId = id === "own" ? own : id;
      world.channels.say({ type: "tool-router:authorized", connectedAccountId, status });
      world.channels.say({ type: "tool-router:changed", toolkit: slug });
      world.channels.say("nonsense");
    }),
  );

const goodFates: readonly Fate[] = ["answered"];
const weather = fc
  .record({
    latencyMs: fc.constantFrom(0, 0, 20, 700, 2_000),
    fates: fc.oneof(
      { weight: 3, arbitrary: fc.constant(goodFates) },
      {
        weight: 2,
        arbitrary: fc.array(
          fc.constantFrom<Fate>("answered", "lost", "answer lost", "hangs", 503, 429, 401),
          { minLength: 1, maxLength: 4 },
        ),
      },
    ),
  })
  .map(({ latencyMs, fates }) =>
    happening(`weather(${latencyMs} ms, ${fates.join("/")})`, ({ network }) => {
      network.latencyMs = latencyMs;
      network.fates = fates;
    }),
  );

const time = fc
  .constantFrom(1, 1, 300, 300, 600, 600, 1_500, 1_500, 4_000, 4_000, 20_000, 620_000)
  .map((ms) => happening(`wait(${ms})`, (world) => world.advance(ms)));

const minute = 60_000;
const clocks = fc
  .tuple(
    fc.constantFrom("sleep", "set the page's clock", "set the platform's clock"),
    fc.constantFrom(-3 * 60 * minute, -minute, 5_000, minute, 11 * minute),
  )
  .map(([what, ms]) =>
    happening(`${what} ${ms}`, (world) => {
      if (what === "sleep") world.clock.sleep(Math.abs(ms));
      else if (what === "set the page's clock") world.clock.set(ms);
      // Forward alone: set back, it would revive links that are dead.
      else world.platformAhead += Math.abs(ms);
    }),
  );

const simple: [name: string, act: (world: FlowWorld) => unknown][] = [
  ["come back", ({ tab }) => tab.comeBack()],
  ["go offline", ({ network }) => Object.assign(network, { isOnline: false })],
  ["go online", (world) => world.goOnline()],
  ["block windows", ({ tab }) => Object.assign(tab, { isBlocking: true })],
  ["allow windows", ({ tab }) => Object.assign(tab, { isBlocking: false })],
  [
    "turn the phone",
    ({ tab }) => Object.assign(tab, { isSmallTouchScreen: !tab.isSmallTouchScreen }),
  ],
  ["unmount", (world) => world.unmount()],
  ["mount", (world) => world.mount()],
  [
    "reload",
    (world) => {
      world.unload();
      world.load();
    },
  ],
  ["return to the page", (world) => (world.page ? undefined : world.load())],
  [
    "delete the session elsewhere",
    async (world) => {
      const id = world.sessionId();
      // Once: the call that finds it gone is repeated once.
      if (!id || world.isSessionDeleted) return;
      world.isSessionDeleted = true;
      await world.backend.sessions.delete(id).catch(() => {});
      // Its pins went with it; one that is lifted just now comes back on the next.
      for (const ledger of world.ledgers.values()) ledger.pinsAreLost();
    },
  ],
];
const event = fc.constantFrom(...simple).map(([name, act]) => happening(name, act));

const windows = fc.tuple(fc.constantFrom("close", "sever"), index).map(([what, which]) =>
  happening(`${what} window ${which}`, ({ tab }) => {
    const window = at(
      tab.windows.filter(({ isOpen }) => isOpen),
      which,
    );
    if (!window) return;
    if (what === "close") window.isOpen = false;
    else if (window.url !== "about:blank") window.isSevered = true;
  }),
);

const accounts = fc
  .tuple(fc.constantFrom("pin", "pin", "pin elsewhere", "delete"), slug, index)
  .map(([what, slug, which]) =>
    happening(`${what} ${slug} ${which}`, async (world) => {
      const id = at(
        world.accounts.filter(({ toolkit }) => toolkit === slug),
        which,
      )?.id;
      if (what === "delete") {
        const link = at((await world.links()).toReversed(), which);
        if (!link) return;
        await world.backend.accounts.delete(link.accountId).catch(() => {});
        for (const ledger of world.ledgers.values()) ledger.lost(link.accountId);
      } else if (id && what === "pin elsewhere") await pinElsewhere(world, slug, id);
      else if (id) pinHere(world, slug, id);
    }),
  );

function pinHere(world: FlowWorld, slug: ToolkitSlug, id: string): void {
  const { page } = world;
  if (!page) return;
  const ledger = world.ledger(slug);
  ledger.mayBePinnedTo(id);
  const isHere = () => world.page === page;
  pinAccount(page.scope, slug, id).then(
    () => isHere() && ledger.pinnedTo(id),
    () => {},
  );
}

/** The host's backend, or another tab on the same session. */
async function pinElsewhere(world: FlowWorld, slug: ToolkitSlug, id: string): Promise<void> {
  const session = world.sessionId();
  const pins = await world.pins().catch(() => undefined);
  if (!session || !pins) return;
  await world.backend.sessions.patch(session, { connected_accounts: { ...pins, [slug]: [id] } });
  // This tab does not know, and may write over it.
  world.ledger(slug).mayBePinnedTo(id);
}

export const flowCommands = fc.commands(
  [
    flowCommand,
    flowCommand,
    flowCommand,
    decision,
    decision,
    time,
    time,
    event,
    weather,
    windows,
    forged,
    clocks,
    accounts,
  ],
  { maxCommands: 30, size: "max" },
);
