import { withDeadline } from "../internal/timers.ts";
import type { Call } from "./Call.ts";
import { allowOrigin, answerPreflight, checkOrigin, ownOrigin } from "./checkOrigin.ts";
import { forward } from "./forward.ts";
import { type Host, readHost } from "./Host.ts";
import { matchRoute } from "./matchRoute.ts";
import { answerMcp } from "./mcpRoute.ts";
import { notFound, Refusal } from "./Refusal.ts";
import { requireUserId } from "./readOptions.ts";
import { respondRefusal } from "./respond.ts";
import { replacementsFor } from "./scrub.ts";
import { answerSession } from "./sessionRoute.ts";
import type { VerifiedSession } from "./sessionTokens.ts";
import { ToolRouterConfigError } from "./ToolRouterConfigError.ts";
import type { AuditEvent, ToolRouterProxy, ToolRouterProxyOptions } from "./types.ts";
import { findUserSession } from "./userSession.ts";

/**
 * Makes the route of a host's backend that stands between its pages and the platform: it adds the API key, and lets each
 * user reach what is theirs. It keeps nothing between requests that another process would need.
 *
 * Mount it for every method below one path; that path is the client's `baseUrl`. In Node and Express, wrap it in
 * `toNodeHandler`.
 *
 * @returns a function of a Fetch `Request` that resolves to a `Response` and never rejects, with `getSession` and
 * `signSessionId` for the agent's side.
 * @throws ToolRouterConfigError when an option is missing, cannot work, or is not safe: match on its `code`.
 *
 * @example
 * ```ts
 * const proxy = createToolRouterProxy({
 *   apiKey: process.env.COMPOSIO_API_KEY ?? "",
 *   secret: process.env.TOOL_ROUTER_SECRET ?? "",
 *   authenticate: async (request) => (await readLogin(request))?.userId,
 *   sessionConfig: { toolkits: ["github", "gmail"] },
 * });
 * export { proxy as GET, proxy as POST, proxy as PATCH, proxy as DELETE };
 * ```
 */
export function createToolRouterProxy(options: ToolRouterProxyOptions): ToolRouterProxy {
  const host = readHost(options);
  return Object.assign((request: Request) => handle(host, request), {
    async getSession(userId: string) {
      const config = await host.configFor(requireUserId(userId));
      const requestId = crypto.randomUUID();
      const signal = AbortSignal.timeout(host.timeoutMs);
      const { sessionId, mcpUrl } = await findUserSession({
        host,
        userId,
        config,
        requestId,
        signal,
      });
      const signedId = await host.tokens.sign(userId, { sessionId, configHash: config.hash });
      return { sessionId, signedId, mcp: { type: "http" as const, url: mcpUrl } };
    },
    async signSessionId(userId: string, sessionId: string) {
      const { hash } = await host.configFor(requireUserId(userId));
      return host.tokens.sign(userId, { sessionId, configHash: hash });
    },
  });
}

async function handle(host: Host, request: Request): Promise<Response> {
  const requestId = readRequestId(request);
  const event: AuditEvent = {
    at: Date.now(),
    durationMs: 0,
    requestId,
    // What a browser makes up does not belong into a log.
    method: /^[A-Z]{1,10}$/.test(request.method) ? request.method : "unknown",
    route: "unknown",
    status: 0,
    outcome: "passed",
  };
  const progress: Progress = { event, session: undefined };
  let origin: string | undefined;
  let response: Response;
  try {
    origin = checkOrigin(request, host);
    response =
      request.method === "OPTIONS"
        ? answerPreflight()
        : await withDeadline(
            (signal) => answer(host, request, signal, progress),
            host.timeoutMs,
            request.signal,
            () =>
              new Refusal(504, "The platform took too long.", {
                slug: "ToolRouterProxy_Timeout",
                reason: "upstream_time",
              }),
          );
  } catch (error) {
    const refusal = toRefusal(error);
    event.reason = refusal.details.reason;
    event.upstreamRequestId = refusal.details.upstreamRequestId;
    event.outcome = isOurs(refusal) ? "refused" : "failed";
    const replacements = replacementsFor({ host, session: progress.session });
    response = respondRefusal(refusal, requestId, replacements);
  }
  void host.audit({ ...event, status: response.status, durationMs: Date.now() - event.at });
  return allowOrigin(response, origin);
}

/** What is known of a request by now, also where it ends in a refusal. */
interface Progress {
  event: AuditEvent;
  session: VerifiedSession | undefined;
}

async function answer(
  host: Host,
  request: Request,
  signal: AbortSignal,
  progress: Progress,
): Promise<Response> {
  const { event } = progress;
  const { requestId } = event;
  const { pathname } = new URL(request.url);
  const { route, params, basePath } = matchRoute(request.method, pathname, host.basePath);
  event.route = route.path;
  event.accountId = params.account;
  if (route.needs && !host.allow[route.needs]) throw notFound("route", "not_allowed");
  const userId = await host.authenticate(request);
  if (userId === undefined) {
    throw new Refusal(401, "Nobody is logged in.", {
      slug: "ToolRouterProxy_Unauthenticated",
      reason: "unauthenticated",
    });
  }
  event.userId = userId;
  const config = await host.configFor(userId);
  const { session: signedId } = params;
  if (signedId !== undefined) {
    progress.session = await host.tokens.verify(signedId, userId, config.hash);
    // The same for a forged id, for another user's and for one that is gone: the client then makes a new session.
    if (!progress.session) throw notFound("session", "session_token");
  }
  const call: Call = {
    ...{ host, request, requestId, signal, route, params, userId, config },
    baseUrl: ownOrigin(request) + basePath,
    session: progress.session,
  };
  if (route.path === "/session") return answerSession(call);
  return route.needs === "mcp" ? answerMcp(call) : forward(call);
}

/** The browser's own id of the request, where it is one that may stand in a header and in a log. */
function readRequestId({ headers }: Request): string {
  const id = headers.get("x-request-id") ?? "";
  return /^[\w-]{8,64}$/.test(id) ? id : crypto.randomUUID();
}

/** What a host's own function threw is for its log: the browser learns that it failed. */
function toRefusal(error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  return new Refusal(500, "The server could not answer.", {
    slug: "ToolRouterProxy_Failed",
    reason: reasonOf(error),
  });
}

function reasonOf(error: unknown): string {
  // A user id, or a configuration for a user, that cannot be used.
  if (error instanceof ToolRouterConfigError) return error.code;
  return error instanceof Error && error.name === "AbortError" ? "aborted" : "host_failed";
}

function isOurs({ status, details }: Refusal): boolean {
  return status < 500 && !details.reason?.startsWith("upstream_");
}
