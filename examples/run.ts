import { spawn } from "node:child_process";
import { createMockHttpServer } from "tool-router-react/mock/node";
import { build } from "vite";

/** The examples that run here. The others want their own tools (`next dev`, `wrangler dev`). */
const servers: Readonly<Record<string, string>> = {
  hono: "examples/hono/server.ts",
  "node-express": "examples/node-express/server.mjs",
};

const [name = "", port = "3000"] = process.argv.slice(2);
const server = servers[name];
if (server === undefined) {
  console.error(`Which example? ${Object.keys(servers).join(", ")}`);
  process.exit(1);
}

// The page, with the kit in it.
await build({
  root: "examples/front",
  configFile: false,
  logLevel: "error",
  build: { outDir: "../../generated/example", emptyOutDir: true },
});

// The mock behind a port, in the platform's place. Going live is leaving TOOL_ROUTER_UPSTREAM out, and giving a real key.
const mock = createMockHttpServer();
const platform = await mock.listen();

const origin = `http://127.0.0.1:${port}`;
const child = spawn(process.execPath, [server], {
  stdio: "inherit",
  env: {
    ...process.env,
    PORT: port,
    APP_ORIGIN: origin,
    COMPOSIO_API_KEY: "ak_any",
    TOOL_ROUTER_SECRET: "an-example-secret-of-0123456789-characters",
    TOOL_ROUTER_UPSTREAM: `${platform}/api/v3.1`,
  },
});
child.on("exit", (code) => process.exit(code ?? 1));
console.log(`The example is at ${origin}, the platform at ${platform}. Ctrl+C ends both.`);
