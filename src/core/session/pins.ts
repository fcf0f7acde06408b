import type { SessionConfig } from "../../client/index.ts";
import type { Scope } from "../scope/Scope.ts";

/** The pinned accounts of each toolkit, as a session's configuration has them. */
export type Pins = SessionConfig["connectedAccounts"];

/** The pins without a toolkit's; the same object when it has none. */
export function withoutPin(pins: Pins, toolkit: string): Pins {
  const { [toolkit]: pin, ...others } = pins;
  return pin ? others : pins;
}

/** The toolkits whose pinned account is gone or disabled. */
export async function findDeadPins(
  { client }: Scope,
  userId: string,
  pins: Pins,
): Promise<string[]> {
  const connectedAccountIds = Object.values(pins).flat();
  const { items } = await client.connectedAccounts.list({
    userIds: [userId],
    connectedAccountIds,
    limit: Math.max(connectedAccountIds.length, 1),
  });
  const usable = new Set(
    items
      .filter(({ isDisabled, status }) => !isDisabled && status !== "INACTIVE")
      .map(({ id }) => id),
  );
  return Object.keys(pins).filter((slug) => pins[slug]?.some((id) => !usable.has(id)));
}
