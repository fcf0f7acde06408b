// @vitest-environment node
import { createMockHttpServer, type MockHttpServer } from "tool-router-react/mock/node";
import { afterAll } from "vitest";
import { chaosRound } from "./support/chaosRound.ts";
import { heapInUse } from "./support/heap.ts";
import { damaged } from "./support/hostile.ts";
import { type Ids, requestsOf } from "./support/portRequests.ts";

/** How many requests a case makes, on a platform of its own. */
const REQUESTS = 100;
/** Of fewer the heap tells nothing: everything is made for the first time. */
const MANY = 2_000;
/** What may be left after all cases, in bytes: caches that fill up once, and no more with more requests. */
const MAX_GROWTH = 8_000_000;

const headers = { "content-type": "application/json", "x-api-key": "any" };
const normal = { latencyMs: null, failureRate: null, faults: null, rateLimit: null, now: null };

let mock: MockHttpServer | undefined;
let url = "";
let heapBefore = 0;

afterAll(() => mock?.close());

async function send(method: string, path: string, body?: unknown) {
  const root = path.startsWith("/__mock__") ? url : `${url}/api/v3.1`;
  const response = await fetch(root + path, {
    method,
    headers,
    ...(method === "GET" || method === "DELETE" ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  return { status: response.status, text };
}

async function expectFine(method: string, path: string, body?: unknown): Promise<string> {
  const { status, text } = await send(method, path, body);
  if (status >= 300) throw new Error(`${method} ${path} answers ${status}: ${text.slice(0, 300)}`);
  return text;
}

/** What a page, a panel and an agent read must be there whatever came before. */
async function lookAround({ session }: Ids): Promise<void> {
  for (const path of [
    "/__mock__/state",
    "/__mock__/conditions",
    "/connected_accounts",
    "/auth_configs",
    "/trigger_instances/active",
  ]) {
    await expectFine("GET", path);
  }
  const { status } = await send("GET", `/tool_router/session/${session}/toolkits`);
  if (status !== 200 && status !== 404) throw new Error(`The session's toolkits answer ${status}`);
  await expectFine("POST", "/logs/tool_execution", {});
}

async function begin(): Promise<Ids> {
  if (mock === undefined) throw new Error("No server");
  await mock.backend.reset();
  const { backend } = mock;
  const config = await backend.authConfigs.create({ toolkit: "gmail", type: "custom" });
  const account = await backend.accounts.seed({ userId: "ann", toolkit: "gmail" });
  const session = await backend.sessions.create("ann");
  const link = await backend.sessions.link(session.id, { toolkit: "github" });
  return { config: config.id, account: account.id, session: session.id, link: link.token };
}

chaosRound(
  {
    name: "port",
    unit: "requests",
    full: 20_000,
    short: 100,
    async begin({ wanted }) {
      mock = createMockHttpServer({ seed: 1 });
      url = await mock.listen();
      if (wanted < MANY) return;
      // Once through everything: what is made on first use is no leak.
      const ids = await begin();
      for (const { method, path, body } of requestsOf(ids)) await send(method, path, body);
      await mock.backend.reset();
      heapBefore = await heapInUse();
    },
    async finish({ tallies, wanted }) {
      if (wanted < MANY) return;
      await mock?.backend.reset();
      const grown = (await heapInUse()) - heapBefore;
      tallies["kB of heap grown"] = Math.round(grown / 1000);
      if (grown > MAX_GROWTH) throw new Error(`The heap has grown by ${grown} bytes.`);
    },
  },
  async ({ random, tally, note }) => {
    const ids = await begin();
    const requests = requestsOf(ids);
    for (let count = 0; count < REQUESTS; count += 1) {
      const { method, path, body } = random.pick(requests);
      const sent = random.chance(0.8) ? damaged(random, body) : body;
      note(`${method} ${path} ${JSON.stringify(sent)?.slice(0, 1000)}`);
      const { status, text } = await send(method, path, sent);
      tally(status < 300 ? "done" : status < 500 ? "refused" : "failed");
      if (status >= 500) throw new Error(`${status}: ${text.slice(0, 500)}`);
      JSON.parse(text);
      const isClock = path === "/__mock__/conditions" && status === 200;
      if (isClock) {
        // What slows down or breaks everything is asked for, and shows nothing; the clock stays for a while.
        await expectFine("PUT", path, {
          latencyMs: null,
          failureRate: null,
          faults: null,
          rateLimit: null,
        });
      }
      if (isClock || count % 20 === 0) await lookAround(ids);
      if (path === "/__mock__/conditions" && random.chance(0.5))
        await expectFine("PUT", path, normal);
    }
    await lookAround(ids);
    return REQUESTS;
  },
);
