import type { IncomingMessage, ServerResponse } from "node:http";

/**
 * Lets pages of one origin call the server (`*`: of any), and answers what a browser asks before it does. Without an
 * origin no page but the server's own can read an answer.
 */
export function allowOrigin(
  message: IncomingMessage,
  wire: ServerResponse,
  allowed: string | undefined,
): void {
  const { origin } = message.headers;
  if (allowed === undefined) return;
  wire.appendHeader("vary", "origin");
  if (origin === undefined || (allowed !== "*" && origin !== allowed)) return;
  wire.setHeader("access-control-allow-origin", origin);
  wire.setHeader("access-control-expose-headers", "x-request-id, retry-after, mcp-session-id");
  if (message.method !== "OPTIONS") return;
  wire.setHeader("access-control-allow-methods", METHODS);
  wire.setHeader("access-control-max-age", "600");
  const wanted = message.headers["access-control-request-headers"];
  if (wanted !== undefined) wire.setHeader("access-control-allow-headers", wanted);
}

/** Whether a request comes from a page of another machine that was not allowed to call. Other programs name no origin. */
export function isForeign(origin: string | undefined, allowed: string | undefined): boolean {
  if (origin === undefined || allowed === "*" || origin === allowed) return false;
  // Of this machine at any port: a development server may pass its page's calls on.
  return !/^https?:\/\/(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/.test(origin);
}

/** What `OPTIONS` answers. */
export const METHODS = "GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS";
