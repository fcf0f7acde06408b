import { isRecord } from "../internal/records.ts";
import {
  authorizeOptions,
  checkOptions,
  executeOptions,
  historyQuery,
  invalidOptions,
  proxyRequest,
  requireRedirectUrl,
  requireText,
  searchQuery,
  toolkitsQuery,
} from "./checkOptions.ts";
import type { Transport } from "./createTransport.ts";
import { ensureConnected } from "./ensureConnected.ts";
import { listTools } from "./listTools.ts";
import type { ConnectedAccounts } from "./types/connectedAccount.ts";
import type { Session } from "./types/session.ts";
import { done, page } from "./wire/common.ts";
import { configHistory } from "./wire/configHistory.ts";
import { proxyExecution, toolExecution } from "./wire/execution.ts";
import { searchResponse } from "./wire/search.ts";
import { newLink, type SessionState, session as sessionReader } from "./wire/session.ts";
import { requireCallbackUrl, toWireConfig } from "./wire/sessionConfig.ts";
import { toolkit as toolkitReader } from "./wire/toolkit.ts";

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

  const session: Session = {
    sessionId,
    get config() {
      return state.config;
    },
    get configVersion() {
      return state.configVersion;
    },
    get warnings() {
      return state.warnings;
    },
    mcp: { type: "http", url: state.mcp.url },

    async toolkits(query = {}, options) {
      checkOptions(toolkitsQuery, query);
      return transport("GET", [...path, "toolkits"], page(toolkitReader), options, query);
    },

    tools: (options) => listTools(transport, path, options),

    async search(search, options) {
      checkOptions(searchQuery, search);
      requireText("query", search.query);
      const body = { queries: [{ use_case: search.query }], toolkits: search.toolkits };
      return transport("POST", [...path, "search"], searchResponse, options, body);
    },

    async authorize(toolkit, authorization = {}, options) {
      requireText("toolkit", toolkit);
      checkOptions(authorizeOptions, authorization);
      const { callbackUrl, alias } = authorization;
      requireCallbackUrl(callbackUrl);
      const body = { toolkit, callbackUrl, alias };
      const link = await transport("POST", [...path, "link"], newLink, options, body);
      return {
        id: link.connectedAccountId,
        status: "INITIALIZING",
        redirectUrl: requireRedirectUrl(link.redirectUrl),
        waitForConnection: (...wait) => waitForConnection(link.connectedAccountId, ...wait),
      };
    },

    ensureConnected: (...connection) => ensureConnected(session, ...connection),

    async update(change, options) {
      const body = toWireConfig(change);
      const updated = await transport("PATCH", path, sessionReader, options, body);
      // Two updates may be under way at once; the older answer may come last.
      if (updated.configVersion >= state.configVersion) state = updated;
      return updated.config;
    },

    async listConfigHistory(query = {}, options) {
      checkOptions(historyQuery, query);
      return transport("GET", [...path, "config_history"], configHistory, options, query);
    },

    async execute(toolSlug, args = {}, execution = {}, options) {
      requireText("toolSlug", toolSlug);
      if (!isRecord(args)) {
        throw invalidOptions("args must be an object: JSON.parse a model's text.");
      }
      checkOptions(executeOptions, execution);
      const body = { toolSlug, arguments: args, ...execution };
      return transport("POST", [...path, "execute"], toolExecution, options, body);
    },

    async proxyExecute(request, options) {
      checkOptions(proxyRequest, request);
      const { toolkit, endpoint, method, body, parameters } = request;
      for (const [name, value] of Object.entries({ toolkit, endpoint, method })) {
        requireText(name, value);
      }
      return transport("POST", [...path, "proxy_execute"], proxyExecution, options, {
        toolkit_slug: toolkit,
        endpoint,
        method,
        body,
        parameters: parameters?.map(({ in: type, name, value }) => ({
          type,
          name,
          value: `${value}`,
        })),
      });
    },

    async delete(options) {
      await transport("DELETE", path, done, options);
      return { sessionId, deleted: true };
    },
  };
  return session;
}
