/** What a case's requests are about. */
export interface Ids {
  session: string;
  account: string;
  config: string;
  link: string;
}

/** A request that the platform, or the control plane, accepts, or nearly. */
export interface PortRequest {
  method: string;
  path: string;
  body?: unknown;
}

const time = "2026-05-05T05:05:05Z";

/** One request at least for each route that takes anything in. */
export function requestsOf({
  session,
  account,
  config,
  link,
}: Ids): readonly [PortRequest, ...PortRequest[]] {
  const at = `/tool_router/session/${session}`;
  const post = (path: string, body: unknown) => ({ method: "POST", path, body });
  const patch = (path: string, body: unknown) => ({ method: "PATCH", path, body });
  const put = (path: string, body: unknown) => ({ method: "PUT", path, body });
  const get = (path: string) => ({ method: "GET", path });
  const tool = (tool_slug: string, args: object) =>
    post(`${at}/execute`, { tool_slug, arguments: args });
  const sharing = {
    account_type: "SHARED",
    acl_config_for_shared: { allow_all_users: true, not_allowed_user_ids: ["bob"] },
  };
  return [
    put("/__mock__/conditions", {
      latencyMs: 0,
      failureRate: 0,
      faults: [{ method: "GET", path: "/nowhere", status: 500, times: 1, retryAfter: 1 }],
      rateLimit: 100_000,
    }),
    put("/__mock__/conditions", { now: time }),
    put("/__mock__/conditions", { now: { offsetMs: 1000 } }),
    put("/__mock__/project", { same_browser_binding: false, keys: { ak_1: ["tools"] } }),
    post("/__mock__/session_configs", { name: "One", config: { toolkits: { enable: ["gmail"] } } }),
    post("/__mock__/accounts", {
      user_id: "ann",
      toolkit: "gmail",
      status: "ACTIVE",
      alias: "Work",
      connected_at: time,
      experimental: sharing,
    }),
    post("/__mock__/accounts", { user_id: "ann", toolkit: "github", connected_at: 1_700_000_000 }),
    post(`/__mock__/links/${link}/complete`, { outcome: "approve", credentials: { key: "a" } }),
    post("/tool_router/session", {
      user_id: "ann",
      toolkits: { enable: ["gmail", "github"] },
      tools: { gmail: { enable: ["GMAIL_SEND_EMAIL"] } },
      tags: { enable: ["readOnlyHint"] },
      auth_configs: { gmail: config },
      connected_accounts: { gmail: [account] },
      manage_connections: { enable: true, callback_url: "https://host.test/" },
      workbench: { enable: true, auto_offload_threshold: 20_000, sandbox_size: "medium" },
      multi_account: { enable: true, max_accounts_per_toolkit: 3 },
      experimental: { assistive_prompt_config: { user_timezone: "Europe/Berlin" } },
    }),
    patch(at, {
      toolkits: { disable: ["slack"] },
      connected_accounts: { gmail: [account] },
      multi_account: { max_accounts_per_toolkit: 4 },
      expected_config_version: 1,
    }),
    get(`${at}/config_history?limit=3&cursor=MS0y`),
    get(`${at}/toolkits?limit=50&cursor=Mi01MA%3D%3D&search=mail&is_connected=true`),
    get(`${at}/tools?limit=500&cursor=%00`),
    get("/connected_accounts?limit=999999999&cursor=OTk5OTk5OTk5OTk5LTk5OTk5OTk5"),
    get("/connected_accounts?user_ids=ann,__proto__&statuses=ACTIVE&order_by=updated_at"),
    get("/toolkits?limit=1000&cursor=%F0%9F%98%80&search=%00"),
    get("/tools?toolkit_slug=gmail&limit=7&search=__proto__"),
    post(`${at}/link`, { toolkit: "gmail", alias: "Mine", callback_url: "https://host.test/" }),
    post("/connected_accounts/link", {
      auth_config_id: config,
      user_id: "ann",
      alias: "Other",
      callback_url: "https://host.test/",
      connection_data: { subdomain: "a" },
      experimental: sharing,
    }),
    post("/connected_accounts", {
      auth_config: { id: config },
      connection: {
        user_id: "ann",
        state: { authScheme: "OAUTH2", val: { status: "ACTIVE", access_token: "a" } },
      },
    }),
    patch(`/connected_accounts/${account}`, {
      alias: "Work",
      experimental: {
        acl_config_for_shared: { allow_all_users: false, allowed_user_ids: ["bob"] },
      },
    }),
    patch(`/connected_accounts/${account}/status`, { enabled: false }),
    post(`/connected_accounts/${account}/refresh`, {}),
    post("/auth_configs", {
      toolkit: { slug: "gmail" },
      auth_config: {
        type: "use_custom_auth",
        name: "Own",
        authScheme: "OAUTH2",
        credentials: { client_id: "a", client_secret: "b" },
      },
    }),
    patch(`/auth_configs/${config}`, { type: "custom", name: "New", credentials: { scopes: "a" } }),
    post(`${at}/search`, { queries: [{ use_case: "send an email", known_fields: "to:bob" }] }),
    post(`${at}/proxy_execute`, {
      toolkit_slug: "gmail",
      endpoint: "/gmail/v1/users/me/profile",
      method: "GET",
      parameters: [{ name: "a", type: "query", value: "b" }],
    }),
    post(`${at}/execute_meta`, {
      slug: "COMPOSIO_MULTI_EXECUTE_TOOL",
      arguments: {
        tools: [{ tool_slug: "GMAIL_FETCH_EMAILS", arguments: { max_results: 3 } }],
        sync_response_to_workbench: false,
        current_step_metric: "1/2",
      },
    }),
    post(`${at}/execute_meta`, {
      slug: "COMPOSIO_MANAGE_CONNECTIONS",
      arguments: { toolkits: ["github"], reinitiate_all: true },
    }),
    tool("GMAIL_FETCH_EMAILS", { max_results: 5, query: "after:2026/01/01", page_token: "2" }),
    tool("GMAIL_SEND_EMAIL", { recipient_email: "a@b.test", subject: "Hi", body: "There" }),
    tool("GOOGLECALENDAR_CREATE_EVENT", {
      start_datetime: "2026-05-05T05:05:05",
      event_duration_hour: 1,
      event_duration_minutes: 30,
      summary: "Meeting",
    }),
    tool("GOOGLECALENDAR_EVENTS_LIST", { timeMin: time, timeMax: time, maxResults: 10 }),
    tool("GITHUB_LIST_REPOSITORY_ISSUES", { owner: "a", repo: "b", per_page: 30, page: 1 }),
    tool("SLACK_FETCH_CONVERSATION_HISTORY", { channel: "C1", oldest: "1.5", limit: 10 }),
    post("/tools/execute/GMAIL_FETCH_EMAILS", {
      user_id: "ann",
      connected_account_id: account,
      arguments: { max_results: 5 },
      version: "latest",
    }),
    post("/toolkits/multi", { toolkits: ["gmail"], limit: 3, sort_by: "usage", cursor: null }),
    post("/logs/tool_execution", {
      limit: 3,
      filters: [{ field: "user_id", operator: "==", value: "ann" }],
      time_range: { from: 0, to: 2_000_000_000_000 },
    }),
    post("/trigger_instances/GMAIL_NEW_GMAIL_MESSAGE/upsert", {
      connected_account_id: account,
      trigger_config: { interval: 5, labelIds: "INBOX" },
    }),
    post("/webhook_subscriptions", {
      webhook_url: "https://host.test/hook",
      enabled_events: ["composio.trigger.message"],
      version: "V3",
    }),
    post(`${at}/mounts/files/upload_url`, {
      mount_relative_path: "a/b.txt",
      mimetype: "text/plain",
    }),
    post(`${at}/mounts/files/delete`, { mount_relative_path: "a/b.txt" }),
    get(`${at}/mounts/files/items?limit=2&cursor=x`),
    post("/files/upload/request", {
      toolkit_slug: "gmail",
      tool_slug: "GMAIL_SEND_EMAIL",
      filename: "a.txt",
      mimetype: "text/plain",
      md5: "0".repeat(32),
    }),
    get("/__mock__/files/file_1?expires=1e300&key=a"),
    { method: "PUT", path: "/__mock__/files/file_1?expires=1e300&key=a", body: "bytes" },
    get("/__mock__/trigger_events?trigger_id=x"),
    get("/__mock__/executions/log_x"),
  ];
}
