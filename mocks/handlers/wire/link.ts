import type { LinkCreateResponse } from "@composio/client/resources/link";
import type { SessionLinkResponse } from "@composio/client/resources/tool-router/session/session";
import type { CreatedLink } from "../../backend/types.ts";
import { isoTime, type Wire } from "../../wire.ts";
import type { LinkAddress } from "./account.ts";
import { wireSharing } from "./sharing.ts";

/** A link made within a session. */
export function wireSessionLink(link: CreatedLink, linkAddress: LinkAddress) {
  return {
    link_token: link.token,
    redirect_url: link.address ?? linkAddress(link.token),
    connected_account_id: link.accountId,
    experimental: link.accountType === "SHARED" ? wireSharing(link) : undefined,
  } satisfies Wire<SessionLinkResponse>;
}

/** A link made on an auth config. */
export function wireLink(link: CreatedLink, linkAddress: LinkAddress) {
  return {
    ...wireSessionLink(link, linkAddress),
    expires_at: isoTime(link.expiresAt),
  } satisfies Wire<LinkCreateResponse>;
}
