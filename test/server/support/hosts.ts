import { createToolRouterClient, type Session } from "tool-router-react/client";
import { createMockServer } from "tool-router-react/mock/node";
import {
  type AuditEvent,
  createToolRouterProxy,
  type ToolRouterProxy,
  type ToolRouterProxyOptions,
} from "tool-router-react/server";
import { expect } from "vitest";

const platform = "https://platform.test";
export const upstream = `${platform}/api/v3.1`;
export const appOrigin = "https://app.test";
export const baseUrl = `${appOrigin}/api/tool-router`;
export const apiKey = "ak_top_secret_key_of_the_host";
export const secret = "0f9a1b7c2d3e4f5061728394a5b6c7d8e9f0";

/** A request that reached the platform. */
export interface SeenRequest {
  method: string;
  url: URL;
  headers: Headers;
  body: string;
}

/** A host's app: its proxy with a login by cookie, in front of the mock, which takes the platform's place. */
export interface TestHost {
  proxy: ToolRouterProxy;
  mock: ReturnType<typeof createMockServer>;
  /** What the proxy sent upstream, oldest first. */
  seen: SeenRequest[];
  audited: AuditEvent[];
  /** Sends as the browser of this user does from the app's own page. */
  send(userId: string | undefined, path: string, init?: RequestInit): Promise<Response>;
  /** The kit's own client in that browser. */
  clientOf(userId: string): ReturnType<typeof createToolRouterClient>;
}

/** The user's id is the cookie: what a host's real login does is not the proxy's business. */
export function readLogin(request: Request): string | undefined {
  return /(?:^|; )login=([^;]+)/.exec(request.headers.get("cookie") ?? "")?.[1];
}

/**
 * @param mount puts the proxy behind a host's own routes, which may be in another runtime; default: nothing is in front of
 * it. `target` is the path as it was given: a `Request` holds one that is tidied up.
 */
export function createTestHost(
  options: Partial<ToolRouterProxyOptions> = {},
  mount?: (request: Request, target: string) => Response | Promise<Response>,
): TestHost {
  // What a mount sends over a connection is none of the mock's.
  const mock = createMockServer({ onUnhandledFrame: mount ? "bypass" : "error" });
  const seen: SeenRequest[] = [];
  const audited: AuditEvent[] = [];
  mock.server.events.on("request:start", ({ request }) => {
    if (!request.url.startsWith(platform)) return;
    const copy = request.clone();
    const entry = { method: copy.method, url: new URL(copy.url), headers: copy.headers, body: "" };
    seen.push(entry);
    void copy.text().then((text) => {
      entry.body = text;
    });
  });
  const proxy = createToolRouterProxy({
    apiKey,
    secret,
    upstream,
    authenticate: readLogin,
    onAudit: (event) => audited.push(event),
    ...options,
  });

  const send: TestHost["send"] = async (userId, path, init = {}) => {
    const headers = new Headers(init.headers);
    if (userId !== undefined) headers.append("cookie", `login=${userId}`);
    if (!headers.has("sec-fetch-site")) headers.set("sec-fetch-site", "same-origin");
    const isWrite = init.method !== undefined && init.method !== "GET";
    if (isWrite && !headers.has("origin")) headers.set("origin", appOrigin);
    if (init.body && !headers.has("content-type")) headers.set("content-type", "application/json");
    const url = path.startsWith("http") ? path : baseUrl + path;
    const request = new Request(url, { ...init, headers });
    return mount ? mount(request, url.slice(appOrigin.length)) : proxy(request);
  };

  return {
    ...{ proxy, mock, seen, audited, send },
    clientOf: (userId) =>
      createToolRouterClient({
        baseUrl,
        maxRetries: 0,
        fetch: (input, init) => send(userId, String(input), init),
      }),
  };
}

/** What the user does on the Connect Link page. Resolves to where it sends them. */
export async function finishLink(
  redirectUrl: string,
  outcome: "approve" | "deny" = "approve",
): Promise<string> {
  const token = /\b(?:lk|ln)_[^/?&]+/.exec(redirectUrl)?.[0];
  const response = await fetch(`${platform}/__mock__/links/${token}/complete`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ outcome }),
  });
  expect(response.ok).toBe(true);
  return (await response.json()).callback_url ?? "";
}

/** Connects an account, as a user does. */
export async function connect(session: Session, toolkit = "gmail", alias?: string) {
  const request = await session.authorize(toolkit, { alias });
  await finishLink(request.redirectUrl);
  return request.waitForConnection({ intervalMs: 5 });
}
