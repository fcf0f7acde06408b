import { createConnectedAccounts } from "./createConnectedAccounts.ts";
import { createSession, sessionsPath } from "./createSession.ts";
import { createTransport } from "./createTransport.ts";
import { encodeQuery } from "./encodeQuery.ts";
import { encodeSegment } from "./encodeSegment.ts";
import { invalidOptions, requireLimit, requireText } from "./invalidOptions.ts";
import type { ToolRouterClient, ToolRouterClientOptions } from "./types.ts";
import { authConfig } from "./wire/authConfig.ts";
import { page } from "./wire/page.ts";
import { session } from "./wire/session.ts";
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
 * @throws `invalid_options` when `baseUrl` is neither an http(s) URL nor a path from the root.
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
  const transport = createTransport(baseUrl, options);
  const connectedAccounts = createConnectedAccounts(transport);

  return {
    baseUrl,
    connectedAccounts,

    async create(userId, config = {}, options) {
      requireText("userId", userId);
      const state = await transport({
        method: "POST",
        path: sessionsPath,
        body: { user_id: userId, ...toWireConfig(config) },
        schema: session,
        options,
      });
      return createSession(transport, connectedAccounts, state);
    },

    async use(sessionId, options) {
      const path = `${sessionsPath}/${encodeSegment("sessionId", sessionId)}`;
      const state = await transport({ method: "GET", path, schema: session, options });
      return createSession(transport, connectedAccounts, state);
    },

    authConfigs: {
      async list({ toolkitSlug, isComposioManaged, limit, cursor } = {}, options) {
        requireLimit(limit, 1000);
        return transport({
          method: "GET",
          path: "/auth_configs",
          query: encodeQuery({
            toolkit_slug: toolkitSlug,
            is_composio_managed: isComposioManaged,
            limit,
            cursor,
          }),
          schema: page(authConfig),
          options,
        });
      },
      async get(id, options) {
        const path = `/auth_configs/${encodeSegment("Auth config id", id)}`;
        return transport({ method: "GET", path, schema: authConfig, options });
      },
    },

    toolkits: {
      async get(slug, options) {
        const path = `/toolkits/${encodeSegment("Toolkit slug", slug)}`;
        return transport({ method: "GET", path, schema: toolkitDetail, options });
      },
    },
  };
}

function readBaseUrl(baseUrl: unknown): string {
  if (typeof baseUrl === "string" && /^(https?:\/\/[^/?#]+|\/(?!\/))[^?#\s]*$/.test(baseUrl)) {
    return baseUrl.replace(/\/+$/, "");
  }
  throw invalidOptions(
    `baseUrl must be an http(s) URL or a path that begins with "/", without query, not ${JSON.stringify(baseUrl)}. ` +
      'It is what stands before /tool_router/session: "/api/tool-router" (your own route), or on a server "https://backend.composio.dev/api/v3.1".',
  );
}
