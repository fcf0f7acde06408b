import { type ConnectionRequest, isToolRouterError, ToolRouterError } from "../../client/index.ts";
import { safeHttpUrl } from "../../internal/safeUrl.ts";
import type { AuthorizeLink } from "../scope/AuthorizeFlow.ts";
import type { Scope } from "../scope/Scope.ts";
import { reloadSession } from "../session/reloadSession.ts";
import { withSession } from "../session/withSession.ts";
import { type LiftOptions, liftPin } from "./liftedPin.ts";

/** What a link is made of. */
export interface LinkRequest {
  alias?: string | undefined;
  callbackUrl?: string | undefined;
  /** The account that the new one replaces. */
  reconnect?: string | undefined;
  /** One that was made elsewhere. */
  link?: AuthorizeLink | undefined;
}

interface OpenLinkOptions extends LinkRequest, LiftOptions {
  reconnect: string | undefined;
  /** A pin of the toolkit's is being restored at this moment. */
  isPinPending: boolean;
}

/** Makes a link for a toolkit of the session, or takes the one that was made elsewhere. A pin of the toolkit's is lifted first, or the platform would refuse. */
export async function openLink(
  scope: Scope,
  toolkit: string,
  { alias, callbackUrl, isPinPending, link, ...lift }: OpenLinkOptions,
): Promise<Pick<ConnectionRequest, "id" | "redirectUrl">> {
  if (link) {
    const { connectedAccountId: id } = link;
    const redirectUrl = safeHttpUrl(link.redirectUrl);
    if (id && redirectUrl) return { id, redirectUrl };
    throw new ToolRouterError(
      "unsafe_redirect_url",
      "redirect_url must be an absolute http(s) URL.",
    );
  }
  return withSession(scope, async (session) => {
    const authorize = () =>
      session.authorize(
        toolkit,
        { alias: alias || undefined, callbackUrl },
        { signal: lift.signal },
      );
    if (isPinPending || session.config.connectedAccounts[toolkit]?.length) {
      await liftPin(scope, toolkit, lift);
    }
    try {
      return await authorize();
    } catch (error) {
      if (!isToolRouterError(error, "toolkit_pinned")) throw error;
      // Another tab, or the host's backend, pinned it after the session was read.
      await scope.serial(() => reloadSession(scope, session));
      await liftPin(scope, toolkit, lift);
      return authorize();
    }
  });
}
