// @vitest-environment node
import { afterAll, beforeAll, expect, test } from "vitest";
import { createMockHttpServer } from "../../../mocks/server.ts";
import { echoTool } from "../fixtures/echoTool.ts";
import { fixtureCatalog } from "../fixtures/fixtureCatalog.ts";
import { readPath } from "../fixtures/mockApi.ts";
import { connectAgent } from "./support/agent.ts";

const mock = createMockHttpServer({ catalog: fixtureCatalog, answerTool: echoTool });
let origin = "";
beforeAll(async () => {
  origin = await mock.listen();
});
afterAll(() => mock.close());

async function send(method: string, path: string, body: object): Promise<unknown> {
  const response = await fetch(origin + path, {
    method,
    headers: { "content-type": "application/json", "x-api-key": "any" },
    body: JSON.stringify(body),
  });
  return response.json();
}

async function newSession(config: object) {
  const session = await send("POST", "/api/v3.1/tool_router/session", {
    user_id: "ann",
    ...config,
  });
  return { id: String(readPath(session, "session_id")), url: String(readPath(session, "mcp.url")) };
}

test("over a port: list, call, news, and an end", async () => {
  const session = await newSession({ toolkits: { enable: ["gmail", "hackernews"] } });
  expect(new URL(session.url).origin).toBe(origin);
  const agent = await connectAgent(session.url);
  expect(await agent.tools()).toContain("COMPOSIO_MANAGE_CONNECTIONS");
  expect(await agent.call("HACKERNEWS_LIST")).toMatchObject({ isError: false });

  const changed = agent.nextNews();
  const preload = { tools: ["HACKERNEWS_LIST"] };
  await send("PATCH", `/api/v3.1/tool_router/session/${session.id}`, { preload });
  await changed;
  expect(await agent.tools()).toContain("HACKERNEWS_LIST");

  await agent.transport.terminateSession();
  await expect(connectAgent(session.url, null)).rejects.toThrow("API key is required");
});

test("many agents at once, each with calls of its own", async () => {
  const { url } = await newSession({});
  const answers = await Promise.all(
    Array.from({ length: 10 }, async (_, index) => {
      const agent = await connectAgent(url);
      const calls = [1, 2, 3].map((call) =>
        agent.call("HACKERNEWS_LIST", { query: `${index}.${call}` }),
      );
      return (await Promise.all(calls)).map((said) => said.at("data.arguments.query"));
    }),
  );
  expect(answers).toEqual(
    Array.from({ length: 10 }, (_, index) => [1, 2, 3].map((call) => `${index}.${call}`)),
  );
});
