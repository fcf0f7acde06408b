import { createCallbackHandler, createToolRouterProxy } from "tool-router-react/server";
import { readLogin } from "../shared/login.ts";

/** Secrets of the worker (`wrangler secret put`), and variables of its configuration. */
export interface Env {
  COMPOSIO_API_KEY: string;
  TOOL_ROUTER_SECRET: string;
  /** Left out, it is the platform itself. */
  TOOL_ROUTER_UPSTREAM?: string;
}

const callback = createCallbackHandler();
let proxy: ReturnType<typeof createToolRouterProxy> | undefined;

export default {
  async fetch(request: Request, env: Env): Promise<Response> {
    const { pathname } = new URL(request.url);
    if (pathname === "/connected") return callback(request);
    // A worker's environment comes with its first request, and stays the same.
    proxy ??= createToolRouterProxy({
      apiKey: env.COMPOSIO_API_KEY,
      secret: env.TOOL_ROUTER_SECRET,
      upstream: env.TOOL_ROUTER_UPSTREAM,
      authenticate: readLogin,
      sessionConfig: { toolkits: ["gmail", "github"] },
      allow: { mcp: true },
    });
    return proxy(request);
  },
};
