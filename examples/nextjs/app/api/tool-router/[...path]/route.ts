import { createToolRouterProxy } from "tool-router-react/server";
import { readLogin } from "../../../../../shared/login.ts";

const proxy = createToolRouterProxy({
  apiKey: process.env.COMPOSIO_API_KEY ?? "",
  secret: process.env.TOOL_ROUTER_SECRET ?? "",
  // Left out, it is the platform itself.
  upstream: process.env.TOOL_ROUTER_UPSTREAM,
  authenticate: readLogin,
  sessionConfig: { toolkits: ["gmail", "github"] },
  allow: { mcp: true },
});

export { proxy as DELETE, proxy as GET, proxy as PATCH, proxy as POST };
