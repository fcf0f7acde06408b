"use client";
import { isPending, type Scope } from "../core/scope/Scope.ts";
import { useScope } from "./useToolRouter.ts";

/**
 * The nearest provider's scope, for a hook that suspends: not before the host knows its user, and not on a server.
 *
 * @throws on a server, whose page has no session: React renders the fallback there, and the component in the browser
 */
export function useSuspenseScope(): Scope {
  const scope = useScope();
  if (typeof window === "undefined") throw new BrowserOnlyError();
  // The provider renders again when the user is known. React tries again then, whatever this promise does.
  if (isPending(scope)) throw never;
  return scope;
}

const never = new Promise<never>(() => {});

class BrowserOnlyError extends Error {
  /** By which Next knows that nothing is wrong, so that neither its server nor the browser reports it. */
  readonly digest = "BAILOUT_TO_CLIENT_SIDE_RENDERING";

  constructor() {
    super(
      "The useSuspense hooks of tool-router-react read in the browser. On a server they need a <Suspense> above them, whose fallback is rendered there.",
    );
  }
}
