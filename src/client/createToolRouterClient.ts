import {
  authConfigsQuery,
  checkOptions,
  clientOptions,
  invalidOptions,
  requireText,
} from "./checkOptions.ts";
import { createConnectedAccounts } from "./createConnectedAccounts.ts";
import { createSession, sessionsPath } from "./createSession.ts";
import { createTransport } from "./createTransport.ts";
import type { ToolRouterClient } from "./types/client.ts";
import type { RequestOptions, ToolRouterClientOptions } from "./types/options.ts";
import { page } from "./wire/common.ts";
import { authConfig } from "./wire/connectedAccount.ts";
import { type SessionState, session } from "./wire/session.ts";
import { toWireConfig } from "./wire/sessionConfig.ts";
import { toolkitDetail } from "./wire/toolkitDetail.ts";

/**
 * Makes a client for a Tool Router API: the platform itself on a server, or the host's own route in a browser. Nothing is
 * sent until a method is called.
 *
 * Reads are sent again (twice by default, with backoff, following `Retry-After`) after a failure that may pass. Writes are
 * sent once; only a 429, which refuses before anything ran, is followed by another try.
 *
 * Every failure is a `ToolRouterError`: match on its `code` with `isToolRouterError`.
 *
 * @throws `invalid_options` when `baseUrl` is neither an http(s) URL nor a path from the root, when another option is of a
 * wrong type, or when it does not exist.
 *
 * @example
 * ```ts
 * const client = createToolRouterClient({ baseUrl: "/api/tool-router" });
 * const session = await client.create("user_123", { toolkits: ["github", "gmail"] });
 * const request = await session.authorize("github");
 * window.open(request.redirectUrl);
 * const account = await request.waitForConnection();
 * ```
 */
export function createToolRouterClient(options: ToolRouterClientOptions): ToolRouterClient {
  const baseUrl = readBaseUrl(options?.baseUrl);
  checkOptions(clientOptions, options);
  const transport = createTransport(baseUrl, options);
  const connectedAccounts = createConnectedAccounts(transport);

  const toSession = (state: SessionState) => createSession(transport, connectedAccounts, state);
  const send = async (
    method: "GET" | "POST",
    path: readonly string[],
    options: RequestOptions | undefined,
    body?: object,
  ) => toSession(await transport(method, path, session, options, body));

  return {
    baseUrl,
    request: transport,
    connectedAccounts,

    async create(userId, config = {}, options) {
      requireText("userId", userId);
      return send("POST", sessionsPath, options, { userId, ...toWireConfig(config) });
    },

    use: (sessionId, options) => send("GET", [...sessionsPath, sessionId], options),
    current: (options) => send("GET", ["session"], options),

    // Its getters become the state that they read.
    adopt: (session) => toSession({ ...session }),

    authConfigs: {
      async list(query = {}, options) {
        checkOptions(authConfigsQuery, query);
        return transport("GET", ["auth_configs"], page(authConfig), options, query);
      },
      get: (id, options) => transport("GET", ["auth_configs", id], authConfig, options),
    },

    toolkits: {
      get: (slug, options) => transport("GET", ["toolkits", slug], toolkitDetail, options),
    },

    reset() {
      globalThis.dispatchEvent?.(new CustomEvent("tool-router:reset", { detail: baseUrl }));
    },
  };
}

function readBaseUrl(baseUrl: unknown): string {
  if (typeof baseUrl === "string" && /^(https?:\/\/[^/?#]|\/(?!\/))[^?#\s]*$/.test(baseUrl)) {
    return baseUrl.replace(/\/+$/, "");
  }
  throw invalidOptions(
    `baseUrl ${baseUrl} must be an http(s) URL or a path like "/api/tool-router", without query.`,
  );
}
