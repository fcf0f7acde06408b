import * as fc from "fast-check";
import type { FlowWorld } from "./FlowWorld.ts";
import type { Fate } from "./fakeNetwork.ts";
import { checkPace } from "./flowChecks.ts";
import { happening, slug } from "./happening.ts";

/** A message that nothing happened for. */
export const forged = fc
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
/** What requests meet from now on. */
export const networkConditions = fc
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
    happening(`networkConditions(${latencyMs} ms, ${fates.join("/")})`, ({ network }) => {
      network.latencyMs = latencyMs;
      network.fates = fates;
    }),
  );

/** Time goes by. */
export const time = fc
  .constantFrom(1, 1, 300, 300, 600, 600, 1_500, 1_500, 4_000, 4_000, 20_000, 620_000)
  .map((ms) =>
    happening(`wait(${ms})`, async (world) => {
      const sentBefore = world.network.exchanges.length;
      await world.advance(ms);
      checkPace(world, sentBefore, ms);
    }),
  );

const minute = 60_000;
/** Clocks do something else than go on. */
export const clocks = fc
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
      for (const ledger of world.ledgers.values()) ledger.pins.allLost();
    },
  ],
];
/** What takes no more words. */
export const event = fc.constantFrom(...simple).map(([name, act]) => happening(name, act));
