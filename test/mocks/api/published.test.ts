// @vitest-environment node
import { expect, test } from "vitest";
import { catalog } from "../../../mocks/catalog/index.ts";
import { createMockServer } from "../../../mocks/node.ts";
import { mockApi } from "../fixtures/mockApi.ts";
import { problemsOf, publishedAnswer } from "./support/publishedTypes.ts";

const api = mockApi({ catalog, baseUrls: [] });

/** The platform's routes that the mock answers: `GET /tools/{}`. */
function answered(): Set<string> {
  const { handlers } = createMockServer({ catalog: [] });
  const routes = handlers.flatMap(({ info: { method, path } }) => {
    const [, route] = /^\*\/api\/v3\.1(\/.*[^*])$/.exec(String(path)) ?? [];
    return route === undefined ? [] : [`${method} ${route.replace(/:\w+/g, "{}")}`];
  });
  return new Set(routes);
}

/** Paths that are documented, or said to be the mock's own in the README, and that no client publishes; and answers whose bodies the client leaves unread. */
const unpublished = new Set([
  "GET /tool_router/session_configs",
  "GET /tool_router/session_configs/{}",
  "POST /connected_accounts/complete_auth",
  "PATCH /auth_configs/{}",
  "PATCH /auth_configs/{}/{}",
  "GET /webhook_endpoints/schema",
]);

test("every route answers as the platform's published types say", async () => {
  const asked = new Set<string>();
  const problems: string[] = [];

  /** Asks a route, whose parameters are filled in from `{…}`, and holds the answer to what is published. */
  async function ask(route: string, fill: Record<string, string> = {}, body?: object) {
    const [method = "", template = ""] = route.split(" ");
    const path = template.replace(/\{(\w+)\}/g, (_, name: string) => fill[name] ?? "");
    const [pathname = ""] = template.split("?");
    asked.add(`${method} ${pathname.replace(/\{\w+\}/g, "{}")}`);
    const requests = {
      GET: () => api.get(path),
      POST: () => api.post(path, body ?? {}),
      PATCH: () => api.patch(path, body ?? {}),
      DELETE: () => api.delete(path),
    };
    const send = Object.entries(requests).find(([name]) => name === method)?.[1];
    if (send === undefined) throw new Error(`No ${method}`);
    const answer = await send();
    expect(answer.status, `${route}: ${JSON.stringify(answer.body)}`).toBeLessThan(300);
    const type = publishedAnswer(method, pathname, answer.status);
    if (unpublished.has(`${method} ${pathname.replace(/\{\w+\}/g, "{}")}`)) {
      expect(type).toBeUndefined();
    } else if (type === undefined) {
      problems.push(`${route}: ${answer.status} is not published`);
    } else {
      problems.push(...problemsOf(answer.body, type).map((problem) => `${route}: ${problem}`));
    }
    return answer;
  }

  // The catalogue.
  for (const list of [
    "toolkits",
    "toolkits/categories",
    "toolkits/changelog",
    "tools",
    "files/list",
  ]) {
    await ask(`GET /${list}`);
  }
  await ask("POST /toolkits/multi", {}, { toolkits: ["gmail"] });
  await ask("GET /toolkits/{slug}", { slug: "github" });
  await ask("GET /tools/{slug}", { slug: "GITHUB_CREATE_AN_ISSUE" });

  // Auth configs and accounts.
  const made = await ask("POST /auth_configs", {}, { toolkit: { slug: "github" } });
  const config = made.text("auth_config.id");
  await ask("GET /auth_configs");
  await ask("GET /auth_configs/{id}", { id: config });
  await ask("PATCH /auth_configs/{id}", { id: config }, { type: "default", name: "Ours" });
  await ask("PATCH /auth_configs/{id}/{status}", { id: config, status: "ENABLED" });
  const link = await ask(
    "POST /connected_accounts/link",
    {},
    { auth_config_id: config, user_id: "ann" },
  );
  const account = link.text("connected_account_id");
  await ask("POST /connected_accounts/{id}/refresh", { id: account });
  const complete = (token: string) =>
    api.post(`/__mock__/links/${token}/complete`, { outcome: "approve" });
  await complete(link.text("link_token"));
  await ask("GET /connected_accounts");
  await ask("GET /connected_accounts/{id}", { id: account });
  await ask("PATCH /connected_accounts/{id}", { id: account }, { alias: "work" });
  await ask("PATCH /connected_accounts/{id}/status", { id: account }, { enabled: true });
  const exa = await api.post("/auth_configs", {
    toolkit: { slug: "exa" },
    auth_config: { type: "use_custom_auth", authScheme: "API_KEY" },
  });
  await ask(
    "POST /connected_accounts",
    {},
    {
      auth_config: { id: exa.text("auth_config.id") },
      connection: {
        user_id: "ann",
        state: { authScheme: "API_KEY", val: { status: "ACTIVE", generic_api_key: "k" } },
      },
    },
  );

  // Sessions.
  const created = await ask(
    "POST /tool_router/session",
    {},
    {
      user_id: "ann",
      toolkits: ["github", "exa"],
      connected_accounts: { github: [account] },
      // The client's types know four of the platform's six hints.
      tags: ["readOnlyHint", "destructiveHint"],
      workbench: { enable: true },
      experimental: { assistive_prompt_config: { user_timezone: "Europe/Berlin" } },
    },
  );
  const id = created.text("session_id");
  const session = "/tool_router/session/{id}";
  await ask(`GET ${session}`, { id });
  await ask(`PATCH ${session}`, { id }, { search: null });
  await ask(`POST ${session}/attach`, { id });
  await ask(`GET ${session}/config_history`, { id });
  await ask(`GET ${session}/toolkits`, { id });
  await ask(`GET ${session}/tools`, { id });
  await ask(`POST ${session}/search`, { id }, { queries: [{ use_case: "list my issues" }] });
  const call = { tool_slug: "GITHUB_GET_THE_AUTHENTICATED_USER" };
  const ran = await ask(`POST ${session}/execute`, { id }, call);
  await ask(
    `POST ${session}/execute_meta`,
    { id },
    { slug: "COMPOSIO_GET_TOOL_SCHEMAS", arguments: { tool_slugs: [call.tool_slug] } },
  );
  const proxied = { endpoint: "/user", method: "GET" };
  await ask(`POST ${session}/proxy_execute`, { id }, { toolkit_slug: "github", ...proxied });
  await ask(`POST ${session}/link`, { id }, { toolkit: "exa" });
  const mount = `${session}/mounts/{mount}`;
  const place = { id, mount: "files" };
  const file = { mount_relative_path: "data/a.txt" };
  const address = await ask(`POST ${mount}/upload_url`, place, file);
  await fetch(address.text("upload_url"), { method: "PUT", body: "a" });
  await ask(`GET ${mount}/items`, place);
  await ask(`POST ${mount}/download_url`, place, file);
  await ask(`POST ${mount}/delete`, place, file);
  await ask("GET /tool_router/session_configs");
  const saved = await api.post("/__mock__/session_configs", { name: "Ours" });
  await ask("GET /tool_router/session_configs/{id}", { id: saved.text("id") });

  // Tools without a session, their files, and the log.
  const by = { connected_account_id: account };
  await ask("POST /tools/execute/{slug}", { slug: call.tool_slug }, { user_id: "ann", ...by });
  await ask("POST /tools/execute/proxy", {}, { ...proxied, ...by });
  const upload = { filename: "a", mimetype: "text/plain", md5: "d41d8cd98f00b204e9800998ecf8427e" };
  const forTool = { toolkit_slug: "gmail", tool_slug: "GMAIL_SEND_EMAIL", ...upload };
  const announced = await ask("POST /files/upload/request", {}, forTool);
  await fetch(announced.text("new_presigned_url"), { method: "PUT", body: "" });
  await ask("GET /files/list?toolkit_slug=gmail");
  await ask("POST /logs/tool_execution");
  await ask("GET /logs/tool_execution/{id}", { id: ran.text("log_id") });

  // Triggers and webhooks.
  await ask("GET /triggers_types");
  await ask("GET /triggers_types/list/enum");
  await ask("GET /triggers_types/{slug}", { slug: "GITHUB_COMMIT_EVENT" });
  const watch = { ...by, trigger_config: { owner: "octocat", repo: "hello-world" } };
  const slug = { slug: "GITHUB_COMMIT_EVENT" };
  const trigger = await ask("POST /trigger_instances/{slug}/upsert", slug, watch);
  await ask("POST /trigger_instances/{slug}/upsert", slug, watch);
  await ask("GET /trigger_instances/active");
  const watching = { id: trigger.text("trigger_id") };
  await ask("PATCH /trigger_instances/manage/{id}", watching, { status: "disable" });
  await ask("GET /trigger_instances/active?show_disabled=true");
  await ask("DELETE /trigger_instances/manage/{id}", watching);
  const events = ["composio.trigger.message"];
  const hook = { webhook_url: "https://app.test/hook", enabled_events: events };
  const subscribed = { id: (await ask("POST /webhook_subscriptions", {}, hook)).text("id") };
  await ask("GET /webhook_subscriptions");
  await ask("GET /webhook_subscriptions/event_types");
  await ask("GET /webhook_subscriptions/{id}", subscribed);
  await ask("PATCH /webhook_subscriptions/{id}", subscribed, { version: "V2" });
  await ask("POST /webhook_subscriptions/{id}/rotate_secret", subscribed);
  await ask("DELETE /webhook_subscriptions/{id}", subscribed);

  const app = { toolkit_slug: "slack", client_id: "1234.5678" };
  const setUp = { data: { webhook_signing_secret: "0123456789" } };
  const endpoint = { id: (await ask("POST /webhook_endpoints", {}, app)).text("id") };
  await ask("POST /webhook_endpoints", {}, app);
  await ask("GET /webhook_endpoints");
  await ask("GET /webhook_endpoints/schema?toolkit_slug=slack");
  await ask("GET /webhook_endpoints/{id}", endpoint);
  await ask("PATCH /webhook_endpoints/{id}", endpoint, setUp);
  await ask("POST /webhook_endpoints/{id}", endpoint, setUp);

  // What ends things.
  await ask("POST /connected_accounts/{id}/revoke", { id: account });
  await ask("DELETE /connected_accounts/{id}?revoke_on_delete=true", { id: account });
  await ask("DELETE /auth_configs/{id}", { id: config });
  await ask(`DELETE ${session}`, { id });
  await api.put("/__mock__/project", { verifier_url: "https://app.test/verify" });
  const other = await api.post("/auth_configs", { toolkit: { slug: "github" } });
  const verified = await api.post("/connected_accounts/link", {
    auth_config_id: other.text("auth_config.id"),
    user_id: "ann",
  });
  const done = await complete(verified.text("link_token"));
  const session_uri = new URL(done.text("callback_url")).searchParams.get("session_uri");
  await ask("POST /connected_accounts/complete_auth", {}, { session_uri, user_id: "ann" });

  expect(problems).toEqual([]);
  expect(asked).toEqual(answered());
});

test("what is published is told from what is not", () => {
  const type = publishedAnswer("DELETE", "/trigger_instances/manage/{id}", 200);
  if (type === undefined) throw new Error("It is published.");
  expect(problemsOf({ trigger_id: "ti_1", more: 1 }, type)).toEqual([]);
  expect(problemsOf({ trigger_id: 1 }, type)).toEqual(["body.trigger_id: is no string"]);
  expect(problemsOf({}, type)).toEqual(["body.trigger_id: is missing"]);
  expect(publishedAnswer("DELETE", "/trigger_instances/manage/{id}", 201)).toBeUndefined();
  expect(publishedAnswer("GET", "/nothing", 200)).toBeUndefined();
});
