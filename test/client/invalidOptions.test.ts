// @vitest-environment node
import {
  createToolRouterClient,
  type Session,
  type ToolRouterClient,
} from "tool-router-react/client";
import { beforeEach, expect, test } from "vitest";
import { json, rejection, standInApi } from "./support/api.ts";
import { wireSession } from "./support/wire.ts";

const api = standInApi();
let session: Session;

beforeEach(async () => {
  api.answers(json(wireSession));
  session = await api.client().use("trs_1");
  api.requests.length = 0;
});

/** Of a type that the compiler does not know: what a host in plain JavaScript may pass. */
const unknown = (text: string) => JSON.parse(text);

type Call = (client: ToolRouterClient, session: Session) => Promise<unknown>;

const calls: [words: string, call: Call][] = [
  ["timeoutMs must be a number, 0 or more", (c) => c.use("a", unknown('{"timeoutMs":"30s"}'))],
  ["timeoutMs must be a number, 0 or more", (c) => c.use("a", { timeoutMs: -1 })],
  ["maxRetries must be a number", (_, s) => s.tools(unknown('{"maxRetries":"2"}'))],
  ["signal must be an AbortSignal", (_, s) => s.delete(unknown('{"signal":{}}'))],
  ["options must be an object", (_, s) => s.toolkits({}, unknown("null"))],
  ["options must be an object", (_, s) => s.toolkits(unknown('"git"'))],
  ["limit must be a whole number from 1 to 50", (_, s) => s.toolkits({ limit: 51 })],
  ["limit must be a whole number from 1 to 100", (_, s) => s.listConfigHistory({ limit: 101 })],
  ["limit must be a whole number", (c) => c.authConfigs.list({ limit: 0 })],
  ["userIds must be a list", (c) => c.connectedAccounts.list(unknown('{"userIds":"ann"}'))],
  ["alias must be text", (c) => c.connectedAccounts.setAlias("ca_1", unknown("5"))],
  ["cursor must be text", (_, s) => s.toolkits(unknown('{"cursor":null}'))],
  [
    'unknown option "query". Here: search,isConnected',
    (_, s) => s.toolkits(unknown('{"query":"a"}')),
  ],
  ["toolkits.0 must be text", (c) => c.create("a", unknown('{"toolkits":{"enable":[1]}}'))],
  ["toolkits must be a list", (c) => c.create("a", unknown('{"toolkits":"github"}'))],
  ["authConfigs must be an object", (_, s) => s.update(unknown('{"authConfigs":["ac_1"]}'))],
  [
    "connectedAccounts.x.0 must be text",
    (_, s) => s.update(unknown('{"connectedAccounts":{"x":1}}')),
  ],
  ["callbackUrl must be text", (_, s) => s.authorize("a", unknown('{"callbackUrl":5}'))],
  [
    "timeout must be a number, 0 or more",
    (_, s) => s.ensureConnected("a", unknown('{"timeout":"1"}')),
  ],
  ["query must be text that is not empty", (_, s) => s.search({ query: " " })],
  ["options must be an object", (_, s) => s.search(unknown('"open an issue"'))],
  [
    "method must be one of GET, POST, PUT, DELETE, PATCH",
    (_, s) => s.proxyExecute(unknown('{"toolkit":"a","endpoint":"/","method":"get"}')),
  ],
  [
    "method must be text that is not empty",
    (_, s) => s.proxyExecute(unknown('{"toolkit":"a","endpoint":"/"}')),
  ],
  [
    "parameters.0.in must be one of header, query",
    (_, s) =>
      s.proxyExecute(
        unknown(
          '{"toolkit":"a","endpoint":"/","method":"GET","parameters":[{"in":"path","name":"a","value":1}]}',
        ),
      ),
  ],
  [
    "inputResponses.a.action must be text",
    (_, s) => s.execute("A", {}, unknown('{"inputResponses":{"a":{"decision":"approve"}}}')),
  ],
  [
    "timeoutMs must be a number, 0 or more",
    (c) => c.connectedAccounts.waitForConnection("ca_1", unknown('"60000"')),
  ],
  [
    "intervalMs must be a number, 0 or more",
    (c) => c.connectedAccounts.waitForConnection("ca_1", { intervalMs: Number.NaN }),
  ],
];

test.each(calls)("a call is refused before it is sent: %s", async (words, call) => {
  expect(await rejection(call(api.client(), session))).toMatchObject({
    code: "invalid_options",
    message: expect.stringContaining(words),
  });
  expect(api.requests).toHaveLength(0);
});

test.each([
  ['{"timeoutMs":"30"}', "timeoutMs must be a number, 0 or more"],
  ['{"fetch":{}}', "fetch must be a function"],
  ['{"apiKey":"ak_1"}', 'unknown option "apiKey"'],
])("a client with %s is refused", (options, words) => {
  expect(() => createToolRouterClient({ baseUrl: "/api", ...unknown(options) })).toThrow(
    expect.objectContaining({ code: "invalid_options", message: expect.stringContaining(words) }),
  );
});

test("headers that are none are refused when they are first used", async () => {
  const headers = unknown('"x-tenant: a"');
  expect(await rejection(api.client({ headers }).use("trs_1"))).toMatchObject({
    code: "invalid_options",
  });
  expect(api.requests).toHaveLength(0);
});

test("a setting of the session that this client does not know goes to the platform", async () => {
  const config: object = { tags: ["readOnlyHint"] };
  await api.client().create("ann", config);
  expect(api.requests[0]?.body).toEqual({ user_id: "ann", tags: ["readOnlyHint"] });
});
