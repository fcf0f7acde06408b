import { isRecord } from "../internal/records.ts";
import { type Caller, readAnswer } from "./callUpstream.ts";
import { respondPage } from "./page.ts";
import { Refusal } from "./Refusal.ts";
import { readHttpUrl } from "./readHttpUrl.ts";
import { readApiKey, readAuthenticate, readFunctions, readUpstream } from "./readOptions.ts";
import { ToolRouterConfigError } from "./ToolRouterConfigError.ts";
import type { Authenticate } from "./types.ts";

/** What `createVerifierHandler` takes. */
export interface VerifierHandlerOptions {
  /** The platform's project key (`ak_…`). It stays on the server. */
  apiKey: string;
  authenticate: Authenticate;
  /** Where the user goes then: an absolute http(s) address, best the page of `createCallbackHandler` with its `return_to`. */
  returnTo: string;
  /** The platform's API root, the same as the proxy's. Default `https://backend.composio.dev/api/v3.1`. */
  upstream?: string | undefined;
  /**
   * Called with what the user cannot mend: the platform refused the key or cannot be reached, `authenticate` threw. The page says
   * no more than to try again. Not waited for; what it throws or rejects with is ignored.
   */
  onError?: ((error: unknown) => unknown) | undefined;
  /** How long to wait for the platform, in ms. Default 30,000. */
  timeoutMs?: number | undefined;
  /** Default: the global one, looked up at each call. */
  fetch?: typeof globalThis.fetch | undefined;
}

/**
 * Makes the handler of the project's verifier URL (callback identity verification): the platform sends the user here after
 * consent, and connects the account only once this host says who came back. So a link that one user began and another
 * finished connects nothing: the user is the one of the host's own login, in this request, whatever the address says.
 *
 * A `session_uri` is good for ten minutes and for one use. It is redeemed only once somebody is logged in, and only by a
 * GET that is a navigation of the browser's own window.
 *
 * @returns a function of a Fetch `Request` that resolves to a `Response`: 303 to `returnTo` with `status=success` and
 * `connected_account_id`, or a page that says in words what failed (400, 401, 404, 405, 502).
 * @throws ToolRouterConfigError when an option is missing or cannot work.
 *
 * @example
 * ```ts
 * export const GET = createVerifierHandler({
 *   apiKey: process.env.COMPOSIO_API_KEY ?? "",
 *   authenticate: async (request) => (await readLogin(request))?.userId,
 *   // A tab that went to the consent itself goes on to return_to; a window closes before.
 *   returnTo: "https://app.example.com/connected?return_to=https://app.example.com/",
 * });
 * ```
 */
export function createVerifierHandler(
  options: VerifierHandlerOptions,
): (request: Request) => Promise<Response> {
  const authenticate = readAuthenticate(options?.authenticate);
  const returnTo = readReturnTo(options.returnTo);
  const { timeoutMs = 30_000, onError } = options;
  readFunctions({ onError, fetch: options.fetch });
  const host: Caller["host"] = {
    apiKey: readApiKey(options.apiKey),
    upstream: readUpstream(options.upstream),
    maxAnswerBytes: 100_000,
    fetch: (input, init) => (options.fetch ?? fetch)(input, init),
  };

  async function redeem(request: Request): Promise<Response> {
    if (request.method !== "GET") throw new Refusal(405, "This page can only be opened.");
    const mode = request.headers.get("sec-fetch-dest");
    if (mode !== null && mode !== "document") {
      throw new Refusal(400, "Open this page in a window of its own.");
    }
    const [sessionUri, ...more] = new URL(request.url).searchParams.getAll("session_uri");
    if (!sessionUri || more.length > 0 || !/^[\w.:/~-]{1,512}$/.test(sessionUri)) {
      throw new Refusal(400, "The address is incomplete. Connect the app again.");
    }
    const userId = await authenticate(request);
    if (userId === undefined) {
      throw new Refusal(401, "Nobody is signed in here. Sign in, then reload this page.");
    }
    const caller: Caller = {
      host,
      requestId: crypto.randomUUID(),
      signal: AbortSignal.timeout(timeoutMs),
    };
    const body = JSON.stringify({ session_uri: sessionUri, user_id: userId });
    const path = "/connected_accounts/complete_auth";
    const answer = await readAnswer(caller, { method: "POST", path, body });
    const id = isRecord(answer.body) ? answer.body.connected_account_id : undefined;
    const target = new URL(returnTo);
    target.searchParams.set("status", "success");
    if (typeof id === "string") target.searchParams.set("connected_account_id", id);
    return new Response(null, {
      status: 303,
      headers: {
        location: target.href,
        "cache-control": "no-store",
        "referrer-policy": "no-referrer",
      },
    });
  }

  return async (request) => {
    try {
      return await redeem(request);
    } catch (error) {
      const { status, message, details } = error instanceof Refusal ? error : new Refusal(500, "");
      // What this page itself refuses has no reason, which is for a log, and its words are the user's.
      const text = details.reason ? wordsFor[status] : message;
      // Neither the page nor the process must depend on the host's log.
      if (!text) {
        Promise.resolve(error)
          .then(onError)
          .catch(() => undefined);
      }
      const link = new URL(returnTo);
      link.searchParams.set("status", "failed");
      return respondPage({
        // A failure of ours is not the user's: their browser must not take it for a login that ran out.
        status,
        title: "Not connected",
        text: text || "The connection could not be finished. Try again in a moment.",
        link: { href: link.href, text: "Go back to the app" },
        headers: status === 405 ? { allow: "GET" } : undefined,
      });
    }
  };
}

/** The user's own words for what the platform refuses. Everything else is the host's to mend. */
const wordsFor: Readonly<Record<number, string>> = {
  400: "Somebody else began this connection. Nothing was connected: connect the app yourself.",
  404: "This took over ten minutes, or it was opened twice. If it is not connected yet, connect it again.",
  429: "Too many people are connecting. Try again in a moment.",
};

function readReturnTo(returnTo: unknown): string {
  const url = readHttpUrl(returnTo);
  if (url) return url.href;
  throw new ToolRouterConfigError(
    "invalid_option",
    "returnTo must be an absolute http(s) address, like https://app.example.com/connected.",
  );
}
