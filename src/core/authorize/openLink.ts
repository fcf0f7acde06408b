import { type ConnectionRequest, isToolRouterError } from "../../client/index.ts";
import type { Scope } from "../scope/Scope.ts";
import { reloadSession } from "../session/reloadSession.ts";
import { withSession } from "../session/withSession.ts";
import { type LiftOptions, liftPin } from "./liftPin.ts";

/** What a link is made of. */
export interface LinkRequest {
  alias?: string | undefined;
  callbackUrl?: string | undefined;
  /** The account that the new one replaces. */
  reconnect?: string | undefined;
}

/** Makes a link for a toolkit of the session. A pin of the toolkit's is lifted first, or the platform would refuse. */
export function openLink(
  scope: Scope,
  toolkit: string,
  request: LinkRequest & Pick<LiftOptions, "signal" | "onLift">,
): Promise<ConnectionRequest> {
  const { alias, callbackUrl, reconnect, signal, onLift } = request;
  return withSession(scope, async (session) => {
    const ask = async () => {
      await liftPin(scope, toolkit, { reconnect, signal, onLift });
      return session.authorize(toolkit, { alias: alias || undefined, callbackUrl }, { signal });
    };
    try {
      return await ask();
    } catch (error) {
      if (!isToolRouterError(error, "toolkit_pinned")) throw error;
      // Another tab, or the host's backend, pinned it after the session was read.
      await scope.serial(() => reloadSession(scope, session));
      return ask();
    }
  });
}
