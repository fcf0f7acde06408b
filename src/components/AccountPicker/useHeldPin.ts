"use client";

import type { ConnectedAccount } from "../../client/index.ts";
import { savedFlows } from "../../core/authorize/savedFlow.ts";
import { useAuthorize } from "../../hooks/useAuthorize.ts";
import { useSession } from "../../hooks/useSession.ts";
import { useScope } from "../../hooks/useToolRouter.ts";

/**
 * The account that an app is pinned to while another one is connected: a pinned app accepts no new link, so the pin is
 * lifted until that has ended. Whoever made the choice did not take it back.
 */
export function useHeldPin(
  toolkit: string,
  accounts: readonly ConnectedAccount[],
): ConnectedAccount | undefined {
  const scope = useScope();
  const { pinnedAccountId } = useSession();
  const { state } = useAuthorize(toolkit);
  if (state.status === "idle" || pinnedAccountId(toolkit)) return undefined;
  const pin = savedFlows(scope).get(toolkit)?.pin;
  return accounts.find(({ id }) => pin?.accountIds.includes(id));
}
