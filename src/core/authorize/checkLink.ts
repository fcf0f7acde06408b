import { requireText } from "../../client/invalidOptions.ts";
import { requireRedirectUrl } from "../../client/requireRedirectUrl.ts";
import type { AuthorizeLink } from "../scope/AuthorizeFlow.ts";

/** A link that was made elsewhere, checked as the client checks those that it asks for. Async, to fail as those do. */
export async function checkLink(link: AuthorizeLink): Promise<AuthorizeLink> {
  requireText("connectedAccountId", link.connectedAccountId);
  return { ...link, redirectUrl: requireRedirectUrl(link.redirectUrl) };
}
