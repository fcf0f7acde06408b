import type { ConnectedAccountRefreshResponse } from "@composio/client/resources/connected-accounts";
import { PlatformError } from "../backend/platformError.ts";
import type { ConnectedAccount } from "../backend/types.ts";
import type { Wire } from "../wire.ts";
import type { Route } from "./route.ts";

/** Deprecated, and kept: an account that works stays as it is, one that waits says where it is connected. */
export const refreshAccountRoute: Route = {
  method: "post",
  path: "/connected_accounts/:id/refresh",
  async run({ backend, param, linkAddress }) {
    const account = await backend.accounts.get(param("id"));
    const { id, status, linkToken } = account;
    if (/^(?:EXPIRED|FAILED|REVOKED)$/.test(status)) throw needsLink(account);
    const isPending = status === "INITIALIZING" || status === "INITIATED";
    const redirect_url = isPending && linkToken !== null ? linkAddress(linkToken) : null;
    return {
      body: { id, status, redirect_url } satisfies Wire<ConnectedAccountRefreshResponse>,
    };
  },
};

function needsLink({ id, status, userId }: ConnectedAccount): PlatformError {
  return new PlatformError({
    status: 400,
    code: 10400,
    slug: "HTTP_BadRequest",
    message: `The account ${id} is ${status}, and can't be refreshed.`,
    suggestedFix: `Start a new link for ${userId}: POST /connected_accounts/link, or /link of a session.`,
  });
}
