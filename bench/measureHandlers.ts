import { getResponse, type HttpHandler } from "msw";
import { createHandlers, createMockBackend } from "tool-router-react/mock";
import * as v from "valibot";
import { compareWork } from "./compareWork.ts";
import { crowd, few, many } from "./crowd.ts";
import type { Figure } from "./Figure.ts";

const root = "https://bench.test/api/v3.1";
const calls = 50;

/** What is asked, always for Ann. `{session}` and `{account}` are hers. */
const requests: readonly { name: string; route: string; ask: string; body?: object }[] = [
  {
    name: "create a session",
    route: "POST /tool_router/session",
    ask: "/tool_router/session",
    body: { user_id: "ann", toolkits: { enable: ["gmail", "github"] } },
  },
  {
    name: "a session's toolkits",
    route: "GET /tool_router/session/:id/toolkits",
    ask: "/tool_router/session/{session}/toolkits",
  },
  {
    name: "link",
    route: "POST /tool_router/session/:id/link",
    ask: "/tool_router/session/{session}/link",
    body: { toolkit: "notion" },
  },
  {
    name: "execute",
    route: "POST /tool_router/session/:id/execute",
    ask: "/tool_router/session/{session}/execute",
    body: { tool_slug: "GMAIL_FETCH_EMAILS", arguments: {} },
  },
  {
    name: "get an account",
    route: "GET /connected_accounts/:id",
    ask: "/connected_accounts/{account}",
  },
  {
    name: "a user's accounts",
    route: "GET /connected_accounts",
    ask: "/connected_accounts?user_ids=ann&statuses=ACTIVE",
  },
  {
    name: "everybody's accounts of a toolkit",
    route: "GET /connected_accounts",
    ask: "/connected_accounts?toolkit_slugs=gmail&statuses=ACTIVE",
  },
  {
    name: "disable an account",
    route: "PATCH /connected_accounts/:id/status",
    ask: "/connected_accounts/{account}/status",
    body: { enabled: false },
  },
];

type Ask = (request: (typeof requests)[number]) => Promise<void>;

/** A platform with so many accounts, and the way to ask its handlers one thing after the other. */
async function prepare(accounts: number): Promise<Ask> {
  const backend = createMockBackend({ seed: 1, users: crowd(accounts) });
  const handlers = createHandlers(backend);
  const { items } = await backend.accounts.list({ userIds: ["ann"], toolkits: ["linear"] });
  const values = {
    session: (await backend.sessions.create("ann")).id,
    account: v.parse(v.string(), items[0]?.id),
  };
  return async ({ route, ask, body }) => {
    const [method = "", path = ""] = route.split(" ");
    // The route's own handler alone: finding it costs the same everywhere, and would hide what grows.
    const own = handlers.filter(
      ({ info }: HttpHandler) => info.method === method && info.path === `*/api/v3.1${path}`,
    );
    const address =
      root + ask.replace("{session}", values.session).replace("{account}", values.account);
    for (let call = 0; call < calls; call += 1) {
      const response = await getResponse(
        own,
        new Request(address, {
          method,
          headers: { "x-api-key": "any", "content-type": "application/json" },
          ...(body === undefined ? {} : { body: JSON.stringify(body) }),
        }),
      );
      const answer = await response?.text();
      if (!response?.ok) throw new Error(`${method} ${address}: ${answer}`);
    }
  };
}

/** How much longer a handler takes when other users have very many accounts: the one that minds most. */
export async function measureHandlers(): Promise<Figure> {
  const among = { large: await prepare(many), small: await prepare(few) };
  const ratios: { name: string; ratio: number; ms: number }[] = [];
  for (const request of requests) {
    const [large = Number.NaN, small = Number.NaN] = await compareWork(
      [() => among.large(request), () => among.small(request)],
      { warmups: 6, repeats: 31 },
    );
    ratios.push({ name: request.name, ratio: large / small, ms: large / calls });
  }
  return {
    what: "a handler among 100,000 accounts of others : among 100, the one that minds most",
    bound: 1.5,
    value: Math.max(...ratios.map(({ ratio }) => ratio)),
    unit: "ratio",
    detail: ratios
      .map(({ name, ratio, ms }) => `${name} ${ratio.toFixed(2)} (${ms.toFixed(2)} ms of work)`)
      .join(", "),
  };
}
