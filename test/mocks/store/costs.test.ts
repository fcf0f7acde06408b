// @vitest-environment node
import { getResponse } from "msw";
import { describe, expect, test } from "vitest";
import { createBackend } from "../../../mocks/backend/createBackend.ts";
import { createHandlers } from "../../../mocks/createHandlers.ts";
import { metaTools } from "../../../mocks/meta-tools/index.ts";
import { echoTool } from "../fixtures/echoTool.ts";
import { fixtureCatalog } from "../fixtures/fixtureCatalog.ts";
import { readPath } from "../fixtures/mockApi.ts";
import { createCountingTables } from "./countingTables.ts";

const BASE = "https://platform.test";

/** What a request costs, in records that were looked at or written. */
type Costs = Record<string, number>;

/** Ann's day among so many others, each of whom has what Ann has. */
async function costsAmong(others: number): Promise<Costs> {
  const counting = createCountingTables();
  const accounts = [{ toolkit: "gmail" }, { toolkit: "gmail", alias: "work" }, { toolkit: "exa" }];
  const backend = createBackend({
    catalog: fixtureCatalog,
    answerTool: echoTool,
    metaTools,
    seed: "costs",
    tables: counting.tables,
    users: [
      { id: "ann", accounts },
      ...Array.from({ length: others }, (_, index) => ({ id: `user${index}`, accounts })),
    ],
  });
  const handlers = createHandlers(backend);
  for (let index = 0; index < others; index += 1) {
    await backend.sessions.create(`user${index}`, { toolkits: { enable: ["gmail"] } });
  }
  const costs: Costs = {};

  async function request(method: string, path: string, body?: object): Promise<unknown> {
    counting.take();
    const isControl = path.startsWith("/__mock__");
    const response = await getResponse(
      handlers,
      new Request(isControl ? BASE + path : `${BASE}/api/v3.1${path}`, {
        method,
        headers: { "content-type": "application/json", "x-api-key": "any" },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      }),
    );
    const what = body === undefined ? "" : ` ${JSON.stringify(body)}`;
    costs[`${method} ${path}${what}`.replace(/\b(trs|ca|ac|ln|log)_\w+/g, "$1_")] = counting.take();
    expect([200, 201]).toContain(response?.status);
    return response?.json();
  }

  const made = await request("POST", "/tool_router/session", {
    user_id: "ann",
    multi_account: { enable: true },
    manage_connections: { enable_wait_for_connections: true },
  });
  const path = `/tool_router/session/${String(readPath(made, "session_id"))}`;
  await request("GET", path);
  await request("PATCH", path, { toolkits: { disable: ["twitter"] } });
  await request("GET", `${path}/config_history`);
  await request("GET", `${path}/toolkits?limit=50`);
  await request("GET", `${path}/toolkits?is_connected=true`);
  await request("GET", `${path}/tools?limit=500`);
  await request("POST", `${path}/search`, { queries: [{ use_case: "list mails in gmail" }] });
  await request("POST", `${path}/execute`, { tool_slug: "GMAIL_LIST" });
  await request("POST", `${path}/execute`, { tool_slug: "GMAIL_LIST", account: "work" });
  await request("POST", `${path}/attach`, {});
  await request("POST", `${path}/proxy_execute`, {
    toolkit_slug: "gmail",
    method: "GET",
    endpoint: "/messages",
  });
  await request("POST", "/tools/execute/GMAIL_LIST", { user_id: "ann" });
  const meta = (slug: string, args: object) =>
    request("POST", `${path}/execute_meta`, { slug: `COMPOSIO_${slug}`, arguments: args });
  await meta("SEARCH_TOOLS", { queries: [{ use_case: "list mails in gmail" }] });
  await meta("MULTI_EXECUTE_TOOL", { tools: [{ tool_slug: "GMAIL_LIST" }] });
  await meta("MANAGE_CONNECTIONS", { toolkits: ["gmail", "github"] });
  await meta("WAIT_FOR_CONNECTIONS", { toolkits: ["gmail"] });

  const link = await request("POST", `${path}/link`, { toolkit: "gmail" });
  const token = String(readPath(link, "link_token"));
  await request("GET", `/__mock__/links/${token}`);
  await request("POST", `/__mock__/links/${token}/complete`, { outcome: "approve" });
  const account = `/connected_accounts/${String(readPath(link, "connected_account_id"))}`;
  await request("GET", account);
  await request("POST", "/tools/execute/proxy", {
    connected_account_id: account.split("/").at(-1),
    method: "GET",
    endpoint: "/messages",
  });
  await request("PATCH", account, { alias: "new" });
  await request("PATCH", `${account}/status`, { enabled: false });
  await request("GET", "/connected_accounts?user_ids=ann");
  await request("GET", "/connected_accounts?user_ids=ann&toolkit_slugs=gmail&statuses=ACTIVE");
  await request("GET", "/connected_accounts");
  await request("GET", "/connected_accounts?order_by=created_at&order_direction=asc");
  await request("GET", "/connected_accounts?toolkit_slugs=gmail,exa");
  await request("GET", "/connected_accounts?statuses=ACTIVE,FAILED,INITIATED&toolkit_slugs=gmail");
  await request("GET", "/connected_accounts?statuses=INACTIVE");
  await request("DELETE", account);
  await request("POST", "/__mock__/accounts", { user_id: "ann", toolkit: "gmail" });

  const config = await request("POST", "/auth_configs", { toolkit: { slug: "gmail" } });
  const configId = String(readPath(config, "auth_config.id"));
  await request("GET", "/auth_configs");
  await request("GET", `/auth_configs/${configId}`);
  await request("POST", "/connected_accounts/link", { auth_config_id: configId, user_id: "ann" });
  await request("GET", `/connected_accounts?auth_config_ids=${configId}`);
  await request("PATCH", `/auth_configs/${configId}/DISABLED`);
  await request("DELETE", `/auth_configs/${configId}`);
  await request("GET", "/toolkits");
  await request("GET", "/toolkits/gmail");
  await request("GET", "/tools");
  await request("DELETE", path);
  backend.close();
  return costs;
}

describe("what a request touches", () => {
  test("is the same however many others there are, for every route of the platform", async () => {
    const few = await costsAmong(10);
    const many = await costsAmong(300);
    expect(many).toEqual(few);
    expect(Object.keys(few).length).toBeGreaterThan(30);
  });
});
