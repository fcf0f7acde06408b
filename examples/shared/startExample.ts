import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:http";
import { createMockHttpServer, type MockHttpServer } from "tool-router-react/mock/node";
import { build } from "vite";
import { startWorker } from "../cloudflare-worker/start.ts";

/** The examples, and what starts each. */
const commands = {
  hono: () => ["examples/hono/server.ts"],
  "node-express": () => ["examples/node-express/server.mjs"],
  nextjs: (port: number) => [
    ...["node_modules/next/dist/bin/next", "dev", "examples/nextjs"],
    ...["--hostname", "127.0.0.1", "--port", String(port)],
  ],
  "cloudflare-worker": undefined,
} as const;

export type ExampleName = keyof typeof commands;

export const exampleNames = ["hono", "node-express", "nextjs", "cloudflare-worker"] as const;

/** An example that answers, with the mock behind it. */
export interface RunningExample {
  origin: string;
  /** The mock over a port, in the platform's place. */
  mock: MockHttpServer;
  platform: string;
  /** Settles when the example's own process ends. */
  ended: Promise<unknown>;
  stop(): Promise<void>;
}

/** The page, with the kit in it. Next builds its own. */
export async function buildFront(): Promise<void> {
  await build({
    root: "examples/front",
    configFile: false,
    logLevel: "error",
    build: { outDir: "../../generated/example", emptyOutDir: true },
  });
}

/** Starts an example, from the repository's root, once `buildFront` has run. Port 0 is any that is free. */
export async function startExample(name: ExampleName, wanted = 0): Promise<RunningExample> {
  const port = wanted || (await freePort());
  const origin = `http://127.0.0.1:${port}`;
  const mock = createMockHttpServer();
  const platform = await mock.listen();
  await requireVerification(platform, origin);
  const env = {
    PORT: String(port),
    APP_ORIGIN: origin,
    COMPOSIO_API_KEY: "ak_any",
    TOOL_ROUTER_SECRET: "an-example-secret-of-0123456789-characters",
    // Going live is leaving this out, and giving a real key.
    TOOL_ROUTER_UPSTREAM: `${platform}/api/v3.1`,
    // Building the page sets it to production.
    NODE_ENV: "development",
    NEXT_TELEMETRY_DISABLED: "1",
  };
  const command = commands[name]?.(port);
  const server = command ? startProcess(command, env) : await startInWorkerd(port, env);
  const died = server.ended.then(() => Promise.reject(new Error(`examples/${name} ended.`)));
  await Promise.race([untilItAnswers(origin), died]);
  return {
    ...{ origin, mock, platform, ended: server.ended },
    async stop() {
      await server.stop();
      await mock.close();
    },
  };
}

interface Server {
  ended: Promise<unknown>;
  stop(): Promise<unknown>;
}

function startProcess(command: readonly string[], env: Record<string, string>): Server {
  const child: ChildProcess = spawn(process.execPath, command, {
    stdio: ["ignore", "inherit", "inherit"],
    env: { ...process.env, ...env },
  });
  const ended = once(child, "exit");
  return {
    ended,
    stop() {
      child.kill();
      return ended;
    },
  };
}

async function startInWorkerd(port: number, env: Record<string, string>): Promise<Server> {
  const worker = await startWorker(env, {
    ...{ host: "127.0.0.1", port },
    assets: {
      directory: "generated/example",
      binding: "ASSETS",
      // The worker is asked first, and asks for the files itself.
      routerConfig: { has_user_worker: true, invoke_user_worker_ahead_of_assets: true },
    },
  });
  await worker.ready;
  return { ended: new Promise(() => undefined), stop: () => worker.dispose() };
}

/** The project's switch: an account is connected only once the host says who came back from the consent. */
async function requireVerification(platform: string, origin: string): Promise<void> {
  await fetch(`${platform}/__mock__/project`, {
    method: "PUT",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ verifier_url: `${origin}/verify` }),
  });
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === "object" && address !== null ? address.port : 0;
}

async function untilItAnswers(origin: string): Promise<void> {
  for (let tries = 0; ; tries += 1) {
    try {
      // Next compiles each when it is first asked for, which is slow.
      for (const path of ["/connected", "/", "/api/tool-router/session"]) {
        const response = await fetch(origin + path);
        await response.text();
      }
      return;
    } catch (error) {
      if (tries === 600) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}
