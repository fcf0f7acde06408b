import { createToolRouterProxy } from "tool-router-react/server";

/** Yours: reads the login that is in a request, and says whose it is. */
declare function readLogin(request: Request): Promise<{ userId: string } | undefined>;

export const proxy = createToolRouterProxy({
  apiKey: process.env.COMPOSIO_API_KEY ?? "",
  secret: process.env.TOOL_ROUTER_SECRET ?? "", // openssl rand -base64 32
  authenticate: async (request) => (await readLogin(request))?.userId,
  sessionConfig: { toolkits: ["github", "gmail", "slack"] },
});
