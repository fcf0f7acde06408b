import type { Session, ToolRouterClient } from "tool-router-react/client";
import {
  wireAccount,
  wireAuthConfig,
  wireDetail,
  wireLink,
  wirePage,
  wireSearch,
  wireSession,
  wireTool,
  wireToolkit,
} from "./wire.ts";

/** One call of the client. */
export type Call = (client: ToolRouterClient, session: Session) => Promise<unknown>;

/** Every call that reads an answer, with one that it accepts. */
export const calls: readonly (readonly [name: string, good: unknown, call: Call])[] = [
  ["create", wireSession, (client) => client.create("user_1")],
  ["toolkits", wirePage([wireToolkit]), (_, session) => session.toolkits()],
  ["tools", wirePage([wireTool]), (_, session) => session.tools()],
  ["authorize", wireLink, (_, session) => session.authorize("github")],
  ["update", wireSession, (_, session) => session.update({})],
  ["execute", { data: {}, error: null, log_id: "log_1" }, (_, session) => session.execute("A")],
  ["search", wireSearch, (_, session) => session.search({ query: "a" })],
  [
    "proxyExecute",
    { status: 200, data: {}, headers: {}, result_type: "completed" },
    (_, session) => session.proxyExecute({ toolkit: "a", endpoint: "/", method: "GET" }),
  ],
  [
    "listConfigHistory",
    wirePage([{ version: 1, created_at: "", is_current: true, config: wireSession.config }]),
    (_, session) => session.listConfigHistory(),
  ],
  ["delete", { deleted: true }, (_, session) => session.delete()],
  ["accounts", wirePage([wireAccount]), (client) => client.connectedAccounts.list()],
  ["account", wireAccount, (client) => client.connectedAccounts.get("ca_1")],
  ["auth configs", wirePage([wireAuthConfig]), (client) => client.authConfigs.list()],
  ["toolkit detail", wireDetail, (client) => client.toolkits.get("exa")],
];
