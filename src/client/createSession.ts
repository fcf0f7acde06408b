import { isRecord } from "../internal/isRecord.ts";
import { safeHttpUrl } from "../internal/safeUrl.ts";
import type { Transport } from "./createTransport.ts";
import { ToolRouterError } from "./errors.ts";
import { invalidOptions, requireText } from "./invalidOptions.ts";
import { listTools } from "./listTools.ts";
import type { ConnectedAccounts, Session } from "./types.ts";
import { done } from "./wire/common.ts";
import { page } from "./wire/page.ts";
import { execution, newLink, type SessionState, session } from "./wire/session.ts";
import { requireCallbackUrl, toWireConfig } from "./wire/sessionConfig.ts";
import { toolkit } from "./wire/toolkit.ts";

/** Where sessions live below the API root. */
export const sessionsPath = ["tool_router", "session"];

/** The object a host holds for a session. It keeps the configuration as of the last answer that carried one. */
export function createSession(
  transport: Transport,
  { waitForConnection }: ConnectedAccounts,
  state: SessionState,
): Session {
  const { sessionId } = state;
  const path = [...sessionsPath, sessionId];

  return {
    sessionId,
    get config() {
      return state.config;
    },
    get configVersion() {
      return state.configVersion;
    },
    mcp: { type: "http", url: state.mcp.url },

    async toolkits(query = {}, options) {
      const { limit = 1 } = query;
      if (!Number.isInteger(limit) || limit < 1 || limit > 50) {
        throw invalidOptions("limit must be a whole number from 1 to 50.");
      }
      return transport("GET", [...path, "toolkits"], page(toolkit), options, query);
    },

    tools: (options) => listTools(transport, path, options),

    async authorize(toolkit, { callbackUrl, alias } = {}, options) {
      requireText("toolkit", toolkit);
      requireCallbackUrl(callbackUrl);
      const body = { toolkit, callbackUrl, alias };
      const link = await transport("POST", [...path, "link"], newLink, options, body);
      const redirectUrl = safeHttpUrl(link.redirectUrl);
      if (!redirectUrl) {
        const message = `The redirect_url for ${toolkit} is not an http(s) URL: do not open it.`;
        throw new ToolRouterError("unsafe_redirect_url", message);
      }
      return {
        id: link.connectedAccountId,
        status: "INITIALIZING",
        redirectUrl,
        waitForConnection: (wait) => waitForConnection(link.connectedAccountId, wait),
      };
    },

    async update(change, options) {
      const updated = await transport("PATCH", path, session, options, toWireConfig(change));
      // Two updates may be under way at once; the older answer may come last.
      if (updated.configVersion >= state.configVersion) state = updated;
      return updated.config;
    },

    async execute(toolSlug, args = {}, options) {
      requireText("toolSlug", toolSlug);
      if (!isRecord(args)) {
        throw invalidOptions("args must be an object: JSON.parse a model's text.");
      }
      const body = { toolSlug, arguments: args };
      return transport("POST", [...path, "execute"], execution, options, body);
    },

    async delete(options) {
      await transport("DELETE", path, done, options);
      return { sessionId, deleted: true };
    },
  };
}
