import { type HttpHandler, http } from "msw";
import { noSuchRoute } from "./backend/errors.ts";
import { PlatformError } from "./backend/platformError.ts";
import type { MockBackend } from "./backend/types.ts";
import { controlRoutes } from "./control/controlRoutes.ts";
import { answer } from "./handlers/answer.ts";
import { bytesHandlers } from "./handlers/bytesHandlers.ts";
import { createGate, type Gate } from "./handlers/gate.ts";
import { hostSessionRoute } from "./handlers/hostSessionRoute.ts";
import { platformRoutes } from "./handlers/platformRoutes.ts";
import { MAX_BODY_BYTES } from "./handlers/readText.ts";
import type { Route } from "./handlers/route.ts";
import { errorResponse } from "./handlers/wire/errorResponse.ts";
import { createMcpEndpoint } from "./mcp/createMcpEndpoint.ts";
import { mcpHandlers } from "./mcp/mcpHandlers.ts";

/** What `createHandlers` takes beside the backend. */
export interface HandlersOptions {
  /**
   * More API roots to answer under: the host's own routes, as paths (`/api/tool-router`, on any origin) or addresses.
   * They stand for the host's proxy, so they need no key.
   */
  baseUrls?: readonly string[] | undefined;
  /** Who is logged in at those roots: the session of `GET {baseUrl}/session` is this user's. Default `user_123`. */
  userId?: string | undefined;
  /** The largest body that is read, in bytes; a larger one is answered 413. Default 4 MB. */
  maxBodyBytes?: number | undefined;
}

const platformRoots = ["*/api/v3.1", "*/api/v3"];

/**
 * MSW handlers for everything the backend offers: the platform's routes under `/api/v3.1` and `/api/v3` (which need an
 * `x-api-key`, any) and under each given root, each session's MCP endpoint, and the control plane under `/__mock__`.
 *
 * @example
 * ```ts
 * const server = setupServer(...createHandlers(createMockBackend(), { baseUrls: ["/api/tool-router"] }));
 * ```
 */
export function createHandlers(backend: MockBackend, options: HandlersOptions = {}): HttpHandler[] {
  const { maxBodyBytes = MAX_BODY_BYTES, userId = "user_123" } = options;
  const gate = createGate(backend);
  const hostRoots = (options.baseUrls ?? []).map(readRoot);
  const mcp = createMcpEndpoint(backend, maxBodyBytes);
  return [
    ...controlRoutes.map((route) => controlHandler(backend, route, maxBodyBytes)),
    ...hostRoots.flatMap((root) => [
      ...[hostSessionRoute(userId), ...platformRoutes].map((route) =>
        platformHandler(backend, root, route, { gate, needsKey: false, maxBodyBytes }),
      ),
      ...mcpHandlers(backend, mcp, { gate, root, needsKey: false }),
    ]),
    ...platformRoots.flatMap((root) => [
      ...platformRoutes.map((route) =>
        platformHandler(backend, root, route, { gate, needsKey: true, maxBodyBytes }),
      ),
      http.all(`${root}/*`, ({ request }) => {
        const { pathname } = new URL(request.url);
        return errorResponse(noSuchRoute(`${request.method} ${pathname}`), backend.newRequestId());
      }),
    ]),
    // The platform has these beside its API's roots, not below them.
    ...mcpHandlers(backend, mcp, { gate, root: "*", needsKey: true }),
    ...bytesHandlers(backend, gate, maxBodyBytes),
  ];
}

/** A path stands for that path on any origin, so that it also matches where there is no page to resolve it against. */
function readRoot(baseUrl: string): string {
  const root = baseUrl.replace(/\/+$/, "");
  return root.startsWith("/") ? `*${root}` : root;
}

function platformHandler(
  backend: MockBackend,
  root: string,
  route: Route,
  { gate, needsKey, maxBodyBytes }: { gate: Gate; needsKey: boolean; maxBodyBytes: number },
): HttpHandler {
  return http[route.method](root + route.path, async ({ request, params }) => {
    const values = readParams(params);
    const path = route.path.replace(/:(\w+)/g, (_, name: string) => values.get(name) ?? "");
    return gate(request, path, needsKey, () =>
      answer(backend, route, request, values, maxBodyBytes),
    );
  });
}

/**
 * The control plane needs no key. That it takes JSON alone keeps other sites' forms out: a browser asks before it lets
 * them send that.
 */
function controlHandler(backend: MockBackend, route: Route, maxBodyBytes: number): HttpHandler {
  return http[route.method](`*/__mock__${route.path}`, ({ request, params }) => {
    const type = request.headers.get("content-type") ?? "";
    if (route.method !== "get" && !/^application\/json\b/i.test(type)) {
      return errorResponse(notJson(), backend.newRequestId());
    }
    return answer(backend, route, request, readParams(params), maxBodyBytes);
  });
}

function readParams(
  params: Readonly<Record<string, string | readonly string[] | undefined>>,
): Map<string, string> {
  return new Map(
    Object.entries(params).flatMap(([name, value]) =>
      typeof value === "string" ? [[name, value]] : [],
    ),
  );
}

function notJson(): PlatformError {
  return new PlatformError({
    status: 415,
    code: 10415,
    message: "The control plane takes JSON alone.",
    suggestedFix: "Send the header content-type: application/json.",
  });
}
