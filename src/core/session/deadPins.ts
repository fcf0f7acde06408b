import type { SessionConfig } from "../../client/index.ts";
import type { Scope } from "../scope/Scope.ts";

export type Pins = SessionConfig["connectedAccounts"];

/** The pins without a toolkit's; the same object when it has none. */
export function without(pins: Pins, toolkit: string): Pins {
  const { [toolkit]: pin, ...others } = pins;
  return pin ? others : pins;
}

/** The toolkits whose pinned account is gone or switched off. */
export async function deadPins({ client }: Scope, userId: string, pins: Pins): Promise<string[]> {
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
