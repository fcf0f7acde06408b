import { expect } from "vitest";
import { type FlowWorld, toolkits } from "./FlowWorld.ts";

/** What holds at every moment. */
export async function checkNow(world: FlowWorld): Promise<void> {
  for (const ledger of world.ledgers.values()) {
    ledger.checkLinks();
    ledger.checkReads();
  }
  const windows = [...world.ledgers.values()].flatMap((ledger) => ledger.checkWindows());
  expect(new Set(windows).size, "windows that two flows share").toBe(windows.length);
  expect(world.faults).toEqual([]);
}

/** While time goes by and nothing else happens, nobody is asked more often than one who waits needs to ask. */
export function checkPace(world: FlowWorld, sentBefore: number, ms: number): void {
  const sent = world.network.exchanges.slice(sentBefore);
  // What fails is tried again.
  if (sent.some(({ status }) => status !== 200)) return;
  const counts = Map.groupBy(sent, ({ path }) => path);
  for (const [path, { length }] of counts) {
    if (length > 6 + ms / 5_000) world.faults.push(`${path} was asked ${length} times in ${ms} ms`);
  }
}

/** How the users decide in the end, once the network works again. */
export type Ending = "approve" | "deny" | "expire" | "nothing";

const minute = 60_000;

/** Given a working API and time, every flow ends, as the platform says; and nothing is left behind. */
export async function checkEnding(world: FlowWorld, ending: Ending): Promise<void> {
  if (!world.network.isOnline) world.goOnline();
  world.network.clear();
  if (!world.page) world.load();
  world.mount();
  await world.advance(5_000);
  if (world.page) checkResumed(world);
  else await returnToPage(world);
  await checkNow(world);

  // Links that are still being made come later. Nothing tells the page of what is decided.
  for (let round = 0; round < 12 && world.isBusy(); round += 1) {
    if (ending !== "nothing") {
      for (const { id } of await world.links()) {
        await world.backend.links.complete(id, { outcome: ending }).catch(() => {});
      }
    }
    await world.advance(10_000);
    if (!world.page) await returnToPage(world);
  }
  if (ending === "nothing")
    for (let m = 0; m < 11 && world.isBusy(); m += 1) await world.advance(minute);
  for (const { slug, status } of world.ledgers.values()) {
    expect(
      ["idle", "connected", "denied", "failed", "expired", "timedOut", "cancelled"],
      slug,
    ).toContain(status);
  }
  await checkNow(world);
  await checkAccounts(world);
  // What was cancelled is watched until its link is dead.
  await world.advance(7 * 24 * 60 * minute);
  await checkPins(world);

  world.unmount();
  await world.advance(minute);
  expect({
    timers: world.clock.pending(),
    listeners: world.tab.listeners(),
    channels: world.channels.count(),
    saved: Object.keys(sessionStorage).filter((key) => key.includes("flow")),
  }).toEqual({ timers: 0, listeners: 0, channels: 0, saved: [] });
  await checkNow(world);
}

/** Left for the link, by a flow in the same tab, maybe before the page took up all that was under way: the user comes back. */
async function returnToPage(world: FlowWorld): Promise<void> {
  world.load();
  await world.advance(5_000);
  checkResumed(world);
}

function checkResumed(world: FlowWorld): void {
  for (const ledger of world.ledgers.values()) ledger.checkResumed();
}

/** An end agrees with the platform's own account of the link. */
async function checkAccounts(world: FlowWorld): Promise<void> {
  const { links } = await world.backend.snapshot();
  for (const { slug, status, state } of world.ledgers.values()) {
    const link = links.find(({ accountId }) => accountId === state.connectedAccountId);
    if (status === "connected") expect(link?.outcome, slug).toBe("approve");
    if (status === "denied") expect(link?.outcome, slug).toBe("deny");
    if (status === "expired") expect(link?.outcome ?? "expire", slug).toBe("expire");
  }
}

/** A pin that was lifted is back, or moved to the account that came. */
async function checkPins(world: FlowWorld): Promise<void> {
  const sessions = /^\/tool_router\/session(\/[^/]+)?$/;
  const isExcused = world.network.exchanges.some(
    ({ path, fate, status }) => sessions.test(path) && (fate !== "answered" || status === 404),
  );
  if (isExcused) return;
  const pins = await world.pins().catch(() => undefined);
  // Deleted, and nobody asked for it since.
  if (!pins) return;
  for (const slug of toolkits) {
    const { places, lifts } = world.ledger(slug).pins;
    const allowed = [...places];
    if (allowed.length === 0) continue;
    expect(allowed, `the pin of ${slug}`).toContain(pins[slug]?.[0] ?? "");
    if (allowed.length === 1) world.pinsKnown += lifts;
  }
}
