import { refreshToolkit } from "../queries/updateConnections.ts";
import type { Scope } from "../scope/Scope.ts";
import { changePins } from "../session/changePins.ts";
import { withoutPin } from "../session/pins.ts";
import { withSession } from "../session/withSession.ts";

/**
 * Lifts the pins whose account is gone, and remembers that for who looks: no tool of the toolkit would work. A pin that the
 * host's own configuration asks for stays: another account in its place is not the kit's to choose. Does not reject.
 */
export async function dropGonePins(scope: Scope): Promise<void> {
  const { source } = scope;
  if (!("config" in source)) return;
  const given = source.config.connectedAccounts ?? {};
  try {
    const config = await withSession(scope, async (session) => session.config);
    const pins = Object.entries(config.connectedAccounts).filter(([slug]) => !given[slug]);
    const gone = new Map(await findGone(scope, config.userId, pins));
    if (gone.size === 0) return;
    await changePins(scope, undefined, (current) => {
      const slugs = Object.keys(current).filter(
        // One that was changed meanwhile is another one.
        (slug) => current[slug]?.join() === gone.get(slug)?.join(),
      );
      return slugs.reduce(withoutPin, current);
    });
    scope.lostPins.setState(new Set([...scope.lostPins.getState(), ...gone.keys()]), true);
    for (const toolkit of gone.keys()) {
      scope.emit({ type: "account.unpinned", toolkit });
      await refreshToolkit(scope, toolkit);
      scope.windowMessages.announceChange(toolkit);
    }
  } catch {
    // Reported to `onEvent`. The pin is as it was, and says so where it is shown.
  }
}

type Pin = [toolkit: string, accountIds: readonly string[]];

async function findGone({ client }: Scope, userId: string, pins: Pin[]): Promise<Pin[]> {
  const connectedAccountIds = pins.flatMap(([, ids]) => ids);
  if (connectedAccountIds.length === 0) return [];
  const { items } = await client.connectedAccounts.list({
    userIds: [userId],
    connectedAccountIds,
    limit: connectedAccountIds.length,
  });
  return pins.filter(([, ids]) => ids.some((id) => !items.some((item) => item.id === id)));
}
