// The same host in Express. It is plain JavaScript: Express brings no types.
import express from "express";
import {
  createCallbackHandler,
  createToolRouterProxy,
  createVerifierHandler,
  toNodeHandler,
} from "tool-router-react/server";
import { readLogin } from "../shared/login.ts";

const { COMPOSIO_API_KEY: apiKey, TOOL_ROUTER_SECRET: secret } = process.env;
// Left out, it is the platform itself.
const upstream = process.env.TOOL_ROUTER_UPSTREAM;
const origin = process.env.APP_ORIGIN ?? "http://localhost:3000";

const proxy = createToolRouterProxy({
  apiKey,
  secret,
  upstream,
  authenticate: readLogin,
  sessionConfig: { toolkits: ["gmail", "github"] },
  allow: { mcp: true },
  onAudit: ({ method, route, userId, status }) => console.log(method, route, userId, status),
});
const verifier = createVerifierHandler({
  apiKey,
  upstream,
  authenticate: readLogin,
  returnTo: `${origin}/connected?return_to=${origin}/`,
});

export const app = express();
app.disable("x-powered-by");
app.use("/api/tool-router", toNodeHandler(proxy, { origin }));
app.get("/connected", toNodeHandler(createCallbackHandler(), { origin }));
app.get("/verify", toNodeHandler(verifier, { origin }));
app.get("/login/:user", (request, response) => {
  response.cookie("login", request.params.user, { httpOnly: true, sameSite: "lax" }).redirect("/");
});
app.use(express.static("generated/example"));
