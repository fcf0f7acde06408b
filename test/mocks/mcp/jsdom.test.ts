import { expect, test } from "vitest";
import { mockApi, readPath } from "../fixtures/mockApi.ts";
import { connectAgent } from "./support/agent.ts";

const api = mockApi({ baseUrls: ["/api/tool-router"] });

test("in a page of jsdom an agent works through the host's own route, without a key", async () => {
  expect(document.body).toBeDefined();
  const root = new URL("/api/tool-router", window.location.href).href;
  const created = await api.send(`${root}/tool_router/session`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ user_id: "ann" }),
  });
  const session = created.text("session_id");
  const agent = await connectAgent(`${root}/tool_router/${session}/mcp`, null);
  expect(await agent.tools()).toContain("COMPOSIO_SEARCH_TOOLS");

  const refused = await agent.call("GMAIL_LIST");
  expect(refused.text).toContain("COMPOSIO_MANAGE_CONNECTIONS");
  const account = await api.connect(session, "gmail");
  const said = await agent.call("GMAIL_LIST");
  expect(said.at("data.account.id")).toBe(account);
  expect(readPath(JSON.parse(said.text), "successful")).toBe(true);
});
