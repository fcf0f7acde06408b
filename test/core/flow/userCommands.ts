import * as fc from "fast-check";
import type { FlowWorld } from "./FlowWorld.ts";
import { at, happening, index, slug } from "./happening.ts";

/** What the user does to a flow. */
export const flowCommand = fc
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
export const decision = fc
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

/** What the user, or the page in a window, does to the window. */
export const windows = fc.tuple(fc.constantFrom("close", "sever"), index).map(([what, which]) =>
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
