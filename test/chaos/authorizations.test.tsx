import { slugs } from "./authorizations/HostPage.tsx";
import { type Outcome, World } from "./authorizations/World.tsx";
import { type Case, chaosRound } from "./support/chaosRound.ts";

/** How often the users of one page begin. */
const STARTS = 4;
const minute = 60_000;

const outcomes: readonly [Outcome, ...Outcome[]] = ["approve", "approve", "deny", "expire"];

chaosRound(
  { name: "authorizations", unit: "authorizations", full: 1_000, short: 24 },
  async (one) => {
    const world = new World(one);
    try {
      await world.begin();
      for (let start = 0; start < STARTS; start += 1) {
        const slug = one.random.pick(slugs);
        world.isBlocking = one.random.chance(0.2);
        await world.click(slug, "reset");
        await world.click(slug, "start");
        for (let step = one.random.int(1, 5); step > 0; step -= 1) await happen(world, one);
      }
      await endAll(world, one);
      return world.starts;
    } finally {
      world.end();
    }
  },
);

/** Something that users, browsers, networks or the platform do. */
async function happen(world: World, { random, note }: Case): Promise<void> {
  const slug = random.pick(slugs);
  const what = random.int(0, 17);
  switch (what) {
    case 0:
    case 1:
    case 2: {
      const link = random.maybe(await world.links());
      if (link) await world.decide(link.id, random.pick(outcomes));
      return;
    }
    case 3:
      return world.click(slug, "cancel");
    case 4:
      return world.click(slug, "focus");
    case 5:
      return world.click(slug, "continue");
    case 6:
      return world.closeWindow();
    case 7:
      return world.comeBack("focus");
    case 8:
      return world.comeBack("offline");
    case 9:
      return world.comeBack("online");
    case 10:
      note("the page is loaded again");
      return world.load();
    case 11:
      note("the page is left");
      await world.unmount();
      await world.advance(random.int(0, 20_000));
      return world.mount();
    case 12:
      note("the clock jumps");
      return world.clock.set(random.pick([-10 * minute, 5 * minute, 60 * minute]));
    case 13:
      note("the computer sleeps");
      return world.clock.sleep(random.pick([minute, 12 * minute, 600 * minute]));
    case 14:
      note("the session is deleted");
      return world.deleteSession();
    case 15:
      note("another tab connects");
      return world.otherTab();
    default:
      return world.advance(random.pick([50, 900, 5_000, 40_000, 3 * minute]));
  }
}

/** With a network that works again and time, each ends, as the platform says; then nothing is left of any. */
async function endAll(world: World, { random, tally, note }: Case): Promise<void> {
  note("all is well again");
  await world.heal();
  // Tokens and requests from before may still be on their way.
  await world.advance(minute);
  const outcome = random.pick([...outcomes, undefined]);
  const waited = new Map(
    slugs.flatMap((slug) => {
      const { status, connectedAccountId } = world.states.get(slug) ?? {};
      return status === "waiting" || status === "blocked" ? [[connectedAccountId, slug]] : [];
    }),
  );
  for (let round = 0; round < 80 && slugs.some((slug) => world.isBusy(slug)); round += 1) {
    if (outcome) for (const { id } of await world.links()) await world.decide(id, outcome);
    await world.advance(10_000);
  }
  for (const slug of slugs) {
    const status = world.states.get(slug)?.status ?? "idle";
    tally(status);
    if (world.isBusy(slug)) throw new Error(`${slug} is stuck: ${status}`);
  }
  for (const { accountId, outcome: decided } of await world.links()) {
    const slug = waited.get(accountId);
    const status = world.states.get(slug ?? "")?.status;
    if (slug && decided === "approve" && status !== "connected")
      throw new Error(`${slug} was approved, and is ${status}: it is lost`);
  }
  await world.checkLinks();
  // What was cancelled is watched until its link is dead.
  await world.advance(60 * minute);
  await world.unmount();
  await world.advance(60 * minute);
  world.checkNothingLeft();
}
