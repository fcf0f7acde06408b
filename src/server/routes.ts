import { type Shape, shapes } from "./answers.ts";
import {
  accountBody,
  accountStatusBody,
  createBody,
  executeBody,
  executeMetaBody,
  linkBody,
  type MakeBody,
  patchBody,
  proxyExecuteBody,
  searchBody,
} from "./bodies.ts";
import { type Check, cursor, limit, oneOf, text, words, yesOrNo } from "./checks.ts";
import type { ProxyAllow } from "./types.ts";

/** One route that a browser may call. What is not in the table is 404. */
export interface Route {
  method: "GET" | "POST" | "PATCH" | "DELETE";
  /** Below the mount; `:session` is a signed id, `:account` the id of a connected account. */
  path: string;
  /** Parameters of the query that pass. Default: none. */
  query?: Readonly<Record<string, Check>>;
  /** Default: no body. */
  body?: MakeBody;
  /** What of the answer passes; `stream`: it holds nothing of a user's, and goes through as it comes. */
  answer: Shape | "stream";
  /** `change`: the owner alone. `read`: also an account that the host pins for all. */
  account?: "read" | "change";
  /** Answers about the user's accounts, the whole list of them, auth configs, or the catalogue are filtered. */
  filter?: "accounts" | "authConfigs" | "toolkits";
  /** Must be switched on. */
  needs?: keyof Pick<ProxyAllow, "execute" | "proxyExecute" | "mcp">;
}

const page = { limit, cursor };
const session = "/tool_router/session/:session";

/** Every route, with all that is particular to it. */
export const routes: readonly Route[] = [
  // The proxy makes or finds the user's session: nothing is forwarded.
  { method: "GET", path: "/session", answer: shapes.session },
  { method: "POST", path: "/tool_router/session", body: createBody, answer: shapes.session },
  { method: "GET", path: session, answer: shapes.session },
  { method: "PATCH", path: session, body: patchBody, answer: shapes.session },
  { method: "DELETE", path: session, answer: shapes.sessionDeleted },
  { method: "GET", path: `${session}/config_history`, query: page, answer: shapes.configHistory },
  { method: "POST", path: `${session}/link`, body: linkBody, answer: shapes.link },
  {
    method: "GET",
    path: `${session}/toolkits`,
    query: { ...page, search: text, is_connected: yesOrNo, toolkits: words },
    answer: shapes.toolkits,
  },
  { method: "GET", path: `${session}/tools`, query: page, answer: "stream" },
  {
    method: "POST",
    path: `${session}/execute`,
    body: executeBody,
    answer: shapes.execution,
    needs: "execute",
  },
  {
    method: "POST",
    path: `${session}/execute_meta`,
    body: executeMetaBody,
    answer: shapes.execution,
    needs: "execute",
  },
  {
    method: "POST",
    path: `${session}/search`,
    body: searchBody,
    answer: shapes.search,
    needs: "execute",
  },
  {
    method: "POST",
    path: `${session}/proxy_execute`,
    body: proxyExecuteBody,
    answer: shapes.proxied,
    needs: "proxyExecute",
  },
  {
    method: "GET",
    path: "/connected_accounts",
    query: {
      ...page,
      // Whatever it says: the query that is sent names the user who is logged in.
      user_ids: text,
      connected_account_ids: words,
      toolkit_slugs: words,
      auth_config_ids: words,
      statuses: words,
      account_type: oneOf("PRIVATE", "SHARED", "ALL"),
      order_by: oneOf("created_at", "updated_at"),
      order_direction: oneOf("asc", "desc"),
    },
    answer: shapes.accounts,
    filter: "accounts",
  },
  { method: "GET", path: "/connected_accounts/:account", answer: shapes.account, account: "read" },
  {
    method: "PATCH",
    path: "/connected_accounts/:account",
    body: accountBody,
    answer: shapes.accountChange,
    account: "change",
  },
  {
    method: "PATCH",
    path: "/connected_accounts/:account/status",
    body: accountStatusBody,
    answer: shapes.accountChange,
    account: "change",
  },
  {
    method: "POST",
    path: "/connected_accounts/:account/revoke",
    answer: shapes.revocation,
    account: "change",
  },
  {
    method: "DELETE",
    path: "/connected_accounts/:account",
    query: { revoke_on_delete: yesOrNo },
    answer: shapes.accountChange,
    account: "change",
  },
  {
    method: "GET",
    path: "/auth_configs",
    query: { ...page, toolkit_slug: words, is_composio_managed: yesOrNo },
    answer: shapes.authConfigs,
    filter: "authConfigs",
  },
  {
    method: "GET",
    path: "/auth_configs/:authConfig",
    answer: shapes.authConfig,
    filter: "authConfigs",
  },
  {
    method: "GET",
    path: "/toolkits",
    query: page,
    answer: shapes.categories,
    filter: "toolkits",
  },
  // Also `/toolkits/categories`, the names of all categories.
  { method: "GET", path: "/toolkits/:slug", answer: "stream" },
  ...(["GET", "POST", "DELETE"] as const).map((method) => ({
    method,
    path: "/tool_router/:session/mcp",
    answer: "stream" as const,
    needs: "mcp" as const,
  })),
];
