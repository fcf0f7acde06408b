// @vitest-environment node
import { once } from "node:events";
import { createServer, type RequestListener } from "node:http";
import { getRequestListener } from "@hono/node-server";
import { type Request as MiniflareRequest, Response as MiniflareResponse } from "miniflare";
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { startWorker } from "../../../examples/cloudflare-worker/start.ts";
import { apiKey, appOrigin, createTestHost, secret, upstream } from "../support/hosts.ts";
import { overHttp } from "../support/overHttp.ts";
import { accountAttacks } from "./accountAttacks.ts";
import { pathAttacks } from "./pathAttacks.ts";
import { projectAttacks } from "./projectAttacks.ts";
import { requestAttacks } from "./requestAttacks.ts";
import { sessionAttacks } from "./sessionAttacks.ts";
import { tokenAttacks } from "./tokenAttacks.ts";
import { createWorld, type World, withstand } from "./world.ts";

const env = {
  COMPOSIO_API_KEY: apiKey,
  TOOL_ROUTER_SECRET: secret,
  TOOL_ROUTER_UPSTREAM: upstream,
  APP_ORIGIN: appOrigin,
};

/** An example that answers. */
interface Mount {
  send(request: Request, target: string): Response | Promise<Response>;
  stop(): Promise<unknown>;
}

async function listen(listener: RequestListener): Promise<Mount> {
  const server = createServer(listener).listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  const stop = () => {
    server.closeAllConnections();
    return new Promise((resolve) => server.close(resolve));
  };
  return { send: overHttp(typeof address === "object" ? (address?.port ?? 0) : 0), stop };
}

async function hono(): Promise<Mount> {
  const { app } = await import("../../../examples/hono/app.ts");
  return listen(getRequestListener(app.fetch, { overrideGlobalObjects: false }));
}

async function express(): Promise<Mount> {
  const { app } = await import("../../../examples/node-express/app.mjs");
  return listen(app);
}

/** As Next does it: the folder's path, and a function per method. */
async function nextjs(): Promise<Mount> {
  const api = await import("../../../examples/nextjs/app/api/tool-router/[...path]/route.ts");
  const handlers = new Map(Object.entries(api));
  return {
    send(request) {
      const isMine = new URL(request.url).pathname.startsWith("/api/tool-router/");
      const handler = handlers.get(request.method);
      if (!isMine) return new Response(null, { status: 404 });
      return handler?.(request) ?? new Response(null, { status: 405 });
    },
    stop: async () => undefined,
  };
}

/** In workerd itself; what it asks of the platform comes back here. */
async function worker(): Promise<Mount> {
  const running = await startWorker(env, {
    outboundService: async (asked: MiniflareRequest) => {
      const body = asked.body && (await asked.text());
      const answer = await fetch(asked.url, {
        ...{ method: asked.method, headers: [...asked.headers], body },
      });
      return new MiniflareResponse(await answer.text(), {
        ...{ status: answer.status, headers: [...answer.headers] },
      });
    },
  });
  const { port } = await running.ready;
  return { send: overHttp(Number(port)), stop: () => running.dispose() };
}

const attacks = [
  ...sessionAttacks,
  ...accountAttacks,
  ...projectAttacks,
  ...pathAttacks,
  ...requestAttacks,
  ...tokenAttacks,
]
  // It waits for the proxy's time limit, which the examples leave at ten seconds.
  .filter(({ name }) => name !== "send a body that never comes");

describe.each([
  ["hono", hono],
  ["node-express", express],
  ["nextjs", nextjs],
  ["cloudflare-worker", worker],
])("examples/%s", (_, open) => {
  let mount: Mount;
  const host = createTestHost(
    { sessionConfig: { toolkits: ["gmail", "github"] } },
    (request, target) => mount.send(request, target),
  );
  let world: World;

  beforeAll(async () => {
    for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value);
    host.mock.listen();
    mount = await open();
  });
  beforeEach(async () => {
    // What the examples write of each request.
    vi.spyOn(console, "log").mockReturnValue(undefined);
    await host.mock.reset();
    world = await createWorld(host);
  });
  afterAll(async () => {
    await mount.stop();
    host.mock.close();
    vi.unstubAllEnvs();
    vi.restoreAllMocks();
  });

  test.each(attacks)("withstands: $name", (attack) => withstand(world, attack, true));

  test("serves its own users", async () => {
    const response = await host.send("bob", "/session");
    expect(response.status).toBe(200);
    expect((await response.json()).config.user_id).toBe("bob");
    const own = await host.send("bob", `/connected_accounts/${world.bob.account}`);
    expect(own.status).toBe(200);
  });
});
