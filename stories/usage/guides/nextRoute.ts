import { createToolRouterProxy } from "tool-router-react/server";

/** Yours: Auth.js, Clerk, a cookie. */
declare function readLogin(request: Request): Promise<{ userId: string } | undefined>;

const proxy = createToolRouterProxy({
  apiKey: process.env.COMPOSIO_API_KEY ?? "",
  secret: process.env.TOOL_ROUTER_SECRET ?? "",
  authenticate: async (request) => (await readLogin(request))?.userId,
});

export { proxy as DELETE, proxy as GET, proxy as PATCH, proxy as POST };
