// @vitest-environment node
import fc from "fast-check";
import {
  createToolRouterClient,
  isToolRouterError,
  type Session,
  type ToolRouterClient,
} from "tool-router-react/client";
import { expect, test } from "vitest";
import { runs } from "../runs.ts";
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
} from "./support/wire.ts";

type Call = (client: ToolRouterClient, session: Session) => Promise<unknown>;

/** Every call that reads an answer, with one that it accepts. */
const calls: [string, unknown, Call][] = [
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

const odd = fc.oneof(
  { weight: 1, arbitrary: fc.jsonValue() },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      null,
      "",
      0,
      [],
      {},
      [[]],
      { toString: 1 },
      { length: 1 },
      "__proto__",
    ),
  },
);

/** The same value with one part of it replaced: nearly right answers find more than random ones. */
function withOnePartReplaced(value: unknown): fc.Arbitrary<unknown> {
  const paths: (string | number)[][] = [];
  const visit = (part: unknown, path: (string | number)[]) => {
    paths.push(path);
    if (typeof part !== "object" || part === null) return;
    for (const [key, child] of Object.entries(part)) visit(child, [...path, key]);
  };
  visit(value, []);
  return fc.tuple(fc.constantFrom(...paths), odd).map(([path, part]) => replace(value, path, part));
}

function replace(value: unknown, [key, ...rest]: (string | number)[], part: unknown): unknown {
  if (key === undefined) return part;
  if (Array.isArray(value)) {
    return value.map((item, index) => (String(index) === key ? replace(item, rest, part) : item));
  }
  const fields = Object.entries(typeof value === "object" && value ? value : {});
  return Object.fromEntries(
    fields.map(([name, field]) => [name, name === key ? replace(field, rest, part) : field]),
  );
}

/** A client whose every answer is this one; the first session is a good one. */
async function clientAnswering(body: () => string, status = 200) {
  let count = 0;
  const fetch = async () => {
    count += 1;
    return new Response(count === 1 ? JSON.stringify(wireSession) : body(), {
      status: count === 1 ? 200 : status,
    });
  };
  const client = createToolRouterClient({ baseUrl: "https://api.test", fetch, maxRetries: 0 });
  return { client, session: await client.use("trs_1") };
}

test.each(calls)(
  "%s gives a result or invalid_response, whatever JSON comes",
  async (_, good, call) => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(withOnePartReplaced(good), odd), async (answer) => {
        const { client, session } = await clientAnswering(() => JSON.stringify(answer));
        try {
          await call(client, session);
        } catch (error) {
          if (!isToolRouterError(error)) throw error;
          expect(["invalid_response", "unsafe_redirect_url"]).toContain(error.code);
        }
      }),
      runs(300),
    );
  },
);

test.each(calls)("%s accepts the answer it should", async (_, good, call) => {
  const { client, session } = await clientAnswering(() => JSON.stringify(good));
  await expect(call(client, session)).resolves.not.toBeNull();
});

test("a refusal is one of the known errors, whatever its body", async () => {
  const body = { error: { message: "x", code: 4308, slug: "x", errors: ["x"], request_id: "r" } };
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(withOnePartReplaced(body), odd),
      fc.integer({ min: 400, max: 599 }),
      async (answer, status) => {
        const { client } = await clientAnswering(() => JSON.stringify(answer), status);
        const error: unknown = await client.create("user_1").catch((reason: unknown) => reason);
        expect(isToolRouterError(error)).toBe(true);
        expect(error).toMatchObject({ status, code: expect.stringMatching(/^[a-z_]+$/) });
      },
    ),
    runs(300),
  );
});
