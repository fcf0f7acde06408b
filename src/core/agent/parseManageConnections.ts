import { isRecord } from "../../internal/records.ts";
import { safeHttpUrl } from "../../internal/safeUrl.ts";
import type { AuthorizeLink } from "../scope/AuthorizeFlow.ts";
import { openResult } from "./openResult.ts";

/** A toolkit, as `COMPOSIO_MANAGE_CONNECTIONS` answered about it. */
export interface ManagedConnection {
  /** Its slug. */
  readonly toolkit: string;
  /**
   * - `active`: connected, or it needs no connection.
   * - `initiated`: a link was made, and its user has to follow it.
   * - `failed`: nothing was started; see `error`.
   * - `changed`: an account was renamed or removed. There is nothing for a user to do.
   */
  readonly status: "active" | "initiated" | "failed" | "changed";
  /** With `initiated`: where the user is sent. `undefined` if the address is no absolute http(s) one, or names no account. */
  readonly link: AuthorizeLink | undefined;
  /** With `initiated`: the link makes one more account, beside one that works. */
  readonly isAnother: boolean;
  /** Why it `failed`, in the platform's words, which are written for an agent. Empty if it gave none. */
  readonly error: string;
}

/**
 * What {@link parseManageConnections} found.
 *
 * - `connections`: the tool answered; one entry a toolkit, in its order.
 * - `pending`: the call has no result yet, or only the beginning of one.
 * - `failed`: the call itself failed; `error` in the words of whoever said so.
 * - `invalid`: this is no result of that tool.
 */
export type ManageConnectionsOutcome =
  | { readonly status: "connections"; readonly connections: readonly ManagedConnection[] }
  | { readonly status: "pending" }
  | { readonly status: "failed"; readonly error: string }
  | { readonly status: "invalid" };

/**
 * Reads what `COMPOSIO_MANAGE_CONNECTIONS` returned, in whatever form a chat holds it: an MCP result (`structuredContent`,
 * or JSON text in `content`), the SDK's execution (`{ data, error, … }`), a tool part of the AI SDK (`{ type: "tool-…",
 * state, output }`, `dynamic-tool`, `tool-invocation`) or its tool result, a tool message of OpenAI's or Anthropic's, or
 * JSON text of any of these. It never throws.
 *
 * @example
 * ```ts
 * const outcome = parseManageConnections(part.output);
 * if (outcome.status === "connections") console.log(outcome.connections.map(({ toolkit }) => toolkit));
 * ```
 */
export function parseManageConnections(result: unknown): ManageConnectionsOutcome {
  const opened = openResult(result, ({ results }) => {
    const connections = entriesOf(results).flatMap(([key, item]) => connectionOf(key, item));
    return connections.length > 0 ? connections : undefined;
  });
  return opened.status === "found" ? { status: "connections", connections: opened.value } : opened;
}

/** By toolkit, or a list whose items say theirs. */
function entriesOf(results: unknown): [key: string, item: unknown][] {
  if (Array.isArray(results)) return results.map((item) => ["", item]);
  return isRecord(results) ? Object.entries(results) : [];
}

function connectionOf(key: string, item: unknown): ManagedConnection[] {
  if (!isRecord(item)) return [];
  const text = (...names: string[]) => {
    const found = names.map((name) => item[name]).find((value) => typeof value === "string");
    return typeof found === "string" ? found : "";
  };
  const toolkit = text("toolkit") || key;
  const answered = text("status");
  const redirectUrl = safeHttpUrl(text("redirect_url", "redirectUrl"));
  const connectedAccountId = text("connected_account_id", "connectedAccountId");
  if (!toolkit || !(answered || redirectUrl)) return [];
  const isActive = item.has_active_connection === true || item.hasActiveConnection === true;
  const status = statusOf(answered, redirectUrl, isActive);
  const isOpen = status === "initiated";
  return [
    {
      toolkit,
      status,
      link:
        isOpen && redirectUrl && connectedAccountId
          ? { redirectUrl, connectedAccountId }
          : undefined,
      isAnother: isOpen && isActive,
      error: status === "failed" ? text("error_message", "errorMessage") : "",
    },
  ];
}

function statusOf(
  answered: string,
  redirectUrl: string | undefined,
  isActive: boolean,
): ManagedConnection["status"] {
  switch (answered.toLowerCase()) {
    case "active":
      return "active";
    case "initiated":
      return "initiated";
    case "renamed":
    case "removed":
      return "changed";
    case "failed":
      return "failed";
    default:
      // A status of a later platform.
      if (redirectUrl) return "initiated";
      return isActive ? "active" : "failed";
  }
}
