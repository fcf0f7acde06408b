import type { Host } from "./Host.ts";
import { Refusal } from "./Refusal.ts";
import { readHttpUrl } from "./readHttpUrl.ts";

/**
 * The origin that the browser knows this server by. A framework may write another host into the request's address (Next.js
 * writes `localhost`, whatever the server is called); `Host` has the one that was asked, and no page can change it. A proxy
 * that ends TLS makes `http` of the address; the browser's `Origin`, once it is accepted as the same host, says `https`.
 */
export function ownOrigin(request: Request): string {
  const { protocol, host, origin: written } = new URL(request.url);
  const asked = `${protocol}//${request.headers.get("host") ?? host}`;
  const url = readHttpUrl(asked);
  // A host and maybe a port, and nothing else.
  const origin = url?.href === `${asked}/` ? url.origin : written;
  const claimed = request.headers.get("origin");
  return claimed === origin.replace("http:", "https:") ? claimed : origin;
}

/**
 * Refuses what another site's page sends with the user's cookies. Browsers set `Origin` and `Sec-Fetch-Site` themselves, no
 * page can change them. A request that has neither comes from no browser of today, so it carries no cookie of a victim.
 *
 * @returns the listed origin that the answer must name for CORS; undefined for the same origin.
 * @throws Refusal 403
 */
export function checkOrigin(request: Request, { allow }: Pick<Host, "allow">): string | undefined {
  const origin = request.headers.get("origin");
  const site = request.headers.get("sec-fetch-site");
  if (origin !== null && allow.origins.includes(origin)) return origin;
  const isOwn = origin === null || origin === ownOrigin(request);
  // `none`: typed by the user. Nothing but a read can be.
  const isSameSite =
    site === null || site === "same-origin" || (site === "none" && request.method === "GET");
  if (isOwn && isSameSite) return undefined;
  throw new Refusal(403, "Pages of this origin may not call this route.", {
    slug: "ToolRouterProxy_ForeignOrigin",
    suggestedFix: "List its origin in allow.origins, or forward its Host.",
    reason: "origin",
  });
}

/** Answers the question that a browser asks before it lets a page of another origin call. */
export function answerPreflight(): Response {
  return new Response(null, {
    status: 204,
    headers: {
      "access-control-allow-methods": "GET, POST, PATCH, DELETE",
      "access-control-allow-headers":
        "authorization, content-type, last-event-id, mcp-protocol-version, mcp-session-id, x-request-id",
      "access-control-max-age": "600",
      "cache-control": "no-store",
    },
  });
}

/** Lets a page of a listed origin read the answer. */
export function allowOrigin(response: Response, origin: string | undefined): Response {
  response.headers.append("vary", "origin");
  if (origin === undefined) return response;
  response.headers.set("access-control-allow-origin", origin);
  response.headers.set("access-control-allow-credentials", "true");
  response.headers.set(
    "access-control-expose-headers",
    "mcp-session-id, retry-after, x-request-id",
  );
  return response;
}
