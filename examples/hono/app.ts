import { serveStatic } from "@hono/node-server/serve-static";
import { Hono } from "hono";
import {
  createCallbackHandler,
  createToolRouterProxy,
  createVerifierHandler,
} from "tool-router-react/server";
import { logIn, readLogin } from "../shared/login.ts";

const { COMPOSIO_API_KEY: apiKey = "", TOOL_ROUTER_SECRET: secret = "" } = process.env;
// Left out, it is the platform itself.
const upstream = process.env.TOOL_ROUTER_UPSTREAM;
const origin = process.env.APP_ORIGIN ?? "http://localhost:3000";

const proxy = createToolRouterProxy({
  ...{ apiKey, secret, upstream, authenticate: readLogin },
  sessionConfig: { toolkits: ["gmail", "github"] },
  allow: { mcp: true },
  onAudit: ({ method, route, userId, status }) => console.log(method, route, userId, status),
});
const callback = createCallbackHandler();
const verifier = createVerifierHandler({
  ...{ apiKey, upstream, authenticate: readLogin },
  // Where the page itself went to the consent, nothing closes: it goes back to the app.
  returnTo: `${origin}/connected?return_to=${origin}/`,
});

export const app = new Hono();
app.all("/api/tool-router/*", (c) => proxy(c.req.raw));
app.get("/connected", (c) => callback(c.req.raw));
app.get("/verify", (c) => verifier(c.req.raw));
app.get("/login/:user", (c) => logIn(c.req.param("user")));
app.get("/*", serveStatic({ root: "generated/example" }));
