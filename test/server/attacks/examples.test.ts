// @vitest-environment node
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { apiKey, appOrigin, createTestHost, secret, upstream } from "../support/hosts.ts";
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
};

type Mount = (request: Request) => Response | Promise<Response>;

async function hono(): Promise<Mount> {
  const { app } = await import("../../../examples/hono/app.ts");
  return (request) => app.fetch(request);
}

/** As Next does it: the folder's path, and a function per method. */
async function nextjs(): Promise<Mount> {
  const api = await import("../../../examples/nextjs/app/api/tool-router/[...path]/route.ts");
  const handlers = new Map(Object.entries(api));
  return (request) => {
    const isMine = new URL(request.url).pathname.startsWith("/api/tool-router/");
    const handler = handlers.get(request.method);
    if (!isMine) return new Response(null, { status: 404 });
    return handler?.(request) ?? new Response(null, { status: 405 });
  };
}

async function worker(): Promise<Mount> {
  const { default: example } = await import("../../../examples/cloudflare-worker/worker.ts");
  return (request) => example.fetch(request, env);
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
  ["nextjs", nextjs],
  ["cloudflare-worker", worker],
])("examples/%s", (_, open) => {
  let mount: Mount;
  const host = createTestHost({ sessionConfig: { toolkits: ["gmail", "github"] } }, (request) =>
    mount(request),
  );
  let world: World;

  beforeAll(async () => {
    for (const [name, value] of Object.entries({ ...env, APP_ORIGIN: appOrigin })) {
      vi.stubEnv(name, value);
    }
    vi.spyOn(console, "log").mockReturnValue(undefined);
    mount = await open();
    host.mock.listen();
  });
  beforeEach(async () => {
    await host.mock.reset();
    world = await createWorld(host);
  });
  afterAll(() => {
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
