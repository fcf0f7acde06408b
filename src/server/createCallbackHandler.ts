import { channelName, createAuthorizedMessage } from "../internal/windowMessages.ts";
import { ownOrigin } from "./checkOrigin.ts";
import { respondPage, toLiteral } from "./page.ts";
import { readHttpUrl } from "./readHttpUrl.ts";
import { readOrigins } from "./readOptions.ts";

/** What `createCallbackHandler` takes. */
export interface CallbackHandlerOptions {
  /** Origins that `return_to` may lead to, beside the handler's own. Default: none. */
  allowedOrigins?: readonly string[] | undefined;
}

/** What the platform adds to the address. Other parameters are the host's. */
const platformParameters = ["status", "connected_account_id", "connectedAccountId", "error"];

/**
 * Makes the handler of the page that a Connect Link returns to (`callbackUrl`). It announces to the app's windows that the
 * user is back, and closes its own; a browser closes only a window that a script opened, so elsewhere it goes to
 * `?return_to=` (an absolute address of its own origin or of a listed one), with the platform's parameters added.
 *
 * The parameters prove nothing, and the page relies on none: anyone can make a link with them. The kit asks the API.
 *
 * @returns a function of a Fetch `Request` that resolves to a `Response`: 200 with the page; 400 when `return_to` is not
 * among the origins; 405 for another method than GET.
 * @throws ToolRouterConfigError `invalid_origin`
 *
 * @example
 * ```ts
 * export const GET = createCallbackHandler();
 * // In front: <ToolRouterProvider callbackUrl="/connected" …>
 * ```
 */
export function createCallbackHandler(
  options: CallbackHandlerOptions = {},
): (request: Request) => Promise<Response> {
  const origins = readOrigins(options.allowedOrigins);
  return async (request) => {
    if (request.method !== "GET") {
      return respondPage({
        ...{ status: 405, title: "Not here", text: "This page can only be opened." },
        headers: { allow: "GET" },
      });
    }
    const url = new URL(request.url);
    const own = ownOrigin(request);
    // A page that is opened has no `Origin` to say that TLS ended before here.
    const returnTo = readReturnTo(url, [own, own.replace("http:", "https:"), ...origins]);
    if (returnTo === null) {
      return respondPage({
        status: 400,
        title: "This link leads elsewhere",
        text: "The address to return to is not one of this app's. You can close this window.",
      });
    }
    const query = url.searchParams;
    const message = createAuthorizedMessage(
      query.get("connected_account_id") ?? query.get("connectedAccountId"),
      query.get("status") ?? (query.has("error") ? "failed" : undefined),
    );
    return respondPage({
      status: 200,
      title: "Done",
      text: "You can close this window and go back to the app.",
      link: returnTo === undefined ? undefined : { href: returnTo, text: "Go back to the app" },
      script: announce(message, returnTo),
    });
  };
}

/** Where to go: undefined when nothing is asked for, null when it is asked for and not allowed. */
function readReturnTo(url: URL, origins: readonly string[]): string | null | undefined {
  const asked = url.searchParams.get("return_to");
  if (asked === null) return undefined;
  const target = readHttpUrl(asked);
  if (!target || !origins.includes(target.origin)) return null;
  for (const name of platformParameters) {
    const value = url.searchParams.get(name);
    if (value !== null) target.searchParams.set(name, value);
  }
  return target.href;
}

/** As `completeAuthorization` does it in a page of the host's own. */
function announce(message: object, returnTo: string | undefined): string {
  const channel = toLiteral(channelName);
  const goOn = returnTo === undefined ? "" : `location.replace(${toLiteral(returnTo)});`;
  return `try{const c=new BroadcastChannel(${channel});c.postMessage(${toLiteral(message)});c.close()}catch{}window.close();${goOn && `if(!window.closed)${goOn}`}`;
}
