import * as fc from "fast-check";
import { pinAccount } from "../../../src/core/actions/pinActions.ts";
import type { FlowWorld, ToolkitSlug } from "./FlowWorld.ts";
import { at, happening, index, slug } from "./happening.ts";

/** What else happens to pins and accounts. */
export const accounts = fc
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
        for (const ledger of world.ledgers.values()) ledger.pins.lost(link.accountId);
      } else if (id && what === "pin elsewhere") await pinElsewhere(world, slug, id);
      else if (id) pinHere(world, slug, id);
    }),
  );

function pinHere(world: FlowWorld, slug: ToolkitSlug, id: string): void {
  const { page } = world;
  if (!page) return;
  const ledger = world.ledger(slug);
  ledger.pins.ask(id);
  const wasUnderWay = ledger.isUnderWay();
  pinAccount(page.scope, slug, id).then(
    () => {
      if (world.page !== page) return;
      ledger.pins.answered(id);
      // Asked for while a link was open that has come to its end since: which pin is written last, nobody says.
      if (wasUnderWay && !ledger.isUnderWay()) ledger.pins.mayBePinnedTo(id);
      else ledger.pins.pinnedTo(id);
    },
    () => {
      if (world.page === page) ledger.pins.answered(id);
    },
  );
}

/** The host's backend, or another tab on the same session. */
async function pinElsewhere(world: FlowWorld, slug: ToolkitSlug, id: string): Promise<void> {
  const session = world.sessionId();
  const pins = await world.pins().catch(() => undefined);
  if (!session || !pins) return;
  try {
    await world.backend.sessions.patch(session, { connected_accounts: { ...pins, [slug]: [id] } });
  } catch {
    // Another toolkit's pin is on an account that is gone: all are refused.
    return;
  }
  world.ledger(slug).pins.pinnedElsewhere(id);
}
