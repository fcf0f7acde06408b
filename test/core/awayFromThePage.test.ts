import { afterEach, beforeEach, expect, test } from "vitest";
import { FlowWorld } from "./flow/FlowWorld.ts";
import { checkNow } from "./flow/flowChecks.ts";

let world: FlowWorld;
beforeEach(async () => {
  world = new FlowWorld();
  await world.begin(false);
});
afterEach(() => world.end());

const status = () => world.ledger("gmail").status;

async function start(mode: "popup" | "redirect") {
  world.ledger("gmail").during("start", () => world.page?.flows.get("gmail")?.start({ mode }));
  await world.settle();
}

async function approve() {
  const [link] = await world.links();
  await world.backend.links.complete(link?.id ?? "", { outcome: "approve" });
}

test("asks a last time when the computer wakes after the link's time is over", async () => {
  await start("popup");
  await world.advance(2_000);
  expect(status()).toBe("waiting");
  await approve();
  world.clock.sleep(11 * 60_000);
  await world.advance(0);
  expect(status()).toBe("connected");
  await checkNow(world);
});

test.each(["popup", "redirect"] as const)(
  "asks at once after a %s and a new page",
  async (mode) => {
    await start(mode);
    await approve();
    if (world.page) world.unload();
    world.load();
    await world.advance(0);
    expect(status()).toBe("connected");
    await checkNow(world);
  },
);

test("says at once that it is not finished when the user comes back from the link's page without a result", async () => {
  await start("redirect");
  if (world.page) world.unload();
  world.load();
  await world.advance(1_000);
  const state = world.page?.flows.get("gmail")?.store.getState();
  expect(state).toMatchObject({ status: "waiting", windowClosed: true });
  await approve();
  await world.advance(6_000);
  expect(status()).toBe("connected");
  await checkNow(world);
});
