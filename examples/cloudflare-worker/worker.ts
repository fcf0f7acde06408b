import {
  createCallbackHandler,
  createToolRouterProxy,
  createVerifierHandler,
} from "tool-router-react/server";
import { logIn, readLogin } from "../shared/login.ts";

/** Secrets of the worker (`wrangler secret put`), and variables of its configuration. */
export interface Env {
  COMPOSIO_API_KEY: string;
  TOOL_ROUTER_SECRET: string;
  APP_ORIGIN: string;
  /** Left out, it is the platform itself. */
  TOOL_ROUTER_UPSTREAM?: string;
  /** The built page, where the worker serves it too (`assets.binding`). */
  ASSETS?: { fetch(request: Request): Promise<Response> };
}

const callback = createCallbackHandler();

/** A worker's environment comes with its first request, and stays the same. */
function createRoutes(env: Env) {
  const { COMPOSIO_API_KEY: apiKey, TOOL_ROUTER_UPSTREAM: upstream } = env;
  return {
    proxy: createToolRouterProxy({
      ...{ apiKey, upstream, authenticate: readLogin },
      secret: env.TOOL_ROUTER_SECRET,
      sessionConfig: { toolkits: ["gmail", "github"] },
      allow: { mcp: true },
    }),
    verifier: createVerifierHandler({
      ...{ apiKey, upstream, authenticate: readLogin },
      returnTo: `${env.APP_ORIGIN}/connected?return_to=${env.APP_ORIGIN}/`,
    }),
  };
}

let routes: ReturnType<typeof createRoutes> | undefined;

export default {
  async fetch(request: Request, env: Env): Promise<Response> {
    routes ??= createRoutes(env);
    const { pathname } = new URL(request.url);
    if (pathname.startsWith("/api/tool-router/")) return routes.proxy(request);
    if (pathname === "/connected") return callback(request);
    if (pathname === "/verify") return routes.verifier(request);
    const user = /^\/login\/(\w+)$/.exec(pathname)?.[1];
    if (user !== undefined) return logIn(user);
    return env.ASSETS?.fetch(request) ?? new Response("Not found", { status: 404 });
  },
};
