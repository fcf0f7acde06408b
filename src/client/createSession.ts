import { isRecord } from "../internal/isRecord.ts";
import { safeHttpUrl } from "../internal/safeUrl.ts";
import type { Transport } from "./createTransport.ts";
import { encodeQuery } from "./encodeQuery.ts";
import { encodeSegment } from "./encodeSegment.ts";
import { ToolRouterError } from "./errors.ts";
import { invalidOptions, requireLimit, requireText } from "./invalidOptions.ts";
import { listTools } from "./listTools.ts";
import type { ConnectedAccounts, Session } from "./types.ts";
import { done } from "./wire/done.ts";
import { page } from "./wire/page.ts";
import { execution, link, type SessionState, session } from "./wire/session.ts";
import { requireCallbackUrl, toWireConfig } from "./wire/sessionConfig.ts";
import { toolkit } from "./wire/toolkit.ts";

/** Where sessions live below the API root. */
export const sessionsPath = "/tool_router/session";

const toolkitPage = page(toolkit);

/** The object a host holds for a session. It keeps the configuration as of the last answer that carried one. */
export function createSession(
  transport: Transport,
  { waitForConnection }: ConnectedAccounts,
  initial: SessionState,
): Session {
  const { sessionId } = initial;
  const path = `${sessionsPath}/${encodeSegment("sessionId", sessionId)}`;
  let state = initial;

  return {
    sessionId,
    get config() {
      return state.config;
    },
    get configVersion() {
      return state.configVersion;
    },
    get mcp() {
      return state.mcp;
    },

    async toolkits({ search, isConnected, toolkits, limit, cursor } = {}, options) {
      requireLimit(limit, 50);
      // None asked for: none. Left out of the query, the platform would give every one.
      if (toolkits?.length === 0) return { items: [], totalPages: 0, totalItems: 0 };
      return transport({
        method: "GET",
        path: `${path}/toolkits`,
        query: encodeQuery({
          toolkits,
          search: search || undefined,
          is_connected: isConnected || undefined,
          limit,
          cursor,
        }),
        schema: toolkitPage,
        options,
      });
    },

    tools: (options) => listTools(transport, `${path}/tools`, options),

    async authorize(toolkit, { callbackUrl, alias } = {}, options) {
      requireText("toolkit", toolkit);
      requireCallbackUrl(callbackUrl);
      const { connected_account_id: id, redirect_url } = await transport({
        method: "POST",
        path: `${path}/link`,
        body: { toolkit, callback_url: callbackUrl, alias },
        schema: link,
        options,
      });
      const redirectUrl = safeHttpUrl(redirect_url);
      if (!redirectUrl) {
        throw new ToolRouterError(
          "unsafe_redirect_url",
          `[POST] ${path}/link: the redirect_url is not an absolute http(s) URL; it was not given on.`,
          { request: `POST ${path}/link` },
        );
      }
      return {
        id,
        status: "INITIALIZING",
        redirectUrl,
        waitForConnection: (wait) => waitForConnection(id, wait),
      };
    },

    async update({ expectedConfigVersion, ...change }, options) {
      const updated = await transport({
        method: "PATCH",
        path,
        body: { ...toWireConfig(change), expected_config_version: expectedConfigVersion },
        schema: session,
        options,
      });
      // Two updates may be under way at once; the older answer may come last.
      if (updated.configVersion >= state.configVersion) state = updated;
      return updated.config;
    },

    async execute(toolSlug, args = {}, options) {
      requireText("toolSlug", toolSlug);
      if (!isRecord(args)) {
        throw invalidOptions("args must be an object: JSON.parse what a model gives as text.");
      }
      return transport({
        method: "POST",
        path: `${path}/execute`,
        body: { tool_slug: toolSlug, arguments: args },
        schema: execution,
        options,
      });
    },

    async delete(options) {
      await transport({ method: "DELETE", path, schema: done, options });
      return { sessionId, deleted: true };
    },
  };
}
