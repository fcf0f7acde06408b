import { isToolRouterError } from "../../client/index.ts";
import type { AuthorizeLink } from "../scope/AuthorizeFlow.ts";
import type { Scope } from "../scope/Scope.ts";
import { reloadSession } from "../session/reloadSession.ts";
import { withSession } from "../session/withSession.ts";
import { type LiftOptions, liftPin } from "./liftedPin.ts";

interface OpenLinkOptions extends LiftOptions {
  alias?: string | undefined;
  callbackUrl?: string | undefined;
  /** A pin of the toolkit's is being restored at this moment. */
  isPinPending: boolean;
}

/** Makes a link for a toolkit of the session. A pin of the toolkit's is lifted first, or the platform would refuse. */
export async function openLink(
  scope: Scope,
  toolkit: string,
  { alias, callbackUrl, isPinPending, ...lift }: OpenLinkOptions,
): Promise<AuthorizeLink> {
  return withSession(scope, async (session) => {
    const authorize = async () => {
      const { id, redirectUrl } = await session.authorize(
        toolkit,
        { alias: alias || undefined, callbackUrl },
        { signal: lift.signal },
      );
      return { connectedAccountId: id, redirectUrl };
    };
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
