import { createVerifierHandler } from "tool-router-react/server";
import { readLogin } from "../../../shared/login.ts";

const origin = process.env.APP_ORIGIN ?? "http://localhost:3000";

export const GET = createVerifierHandler({
  apiKey: process.env.COMPOSIO_API_KEY ?? "",
  upstream: process.env.TOOL_ROUTER_UPSTREAM,
  authenticate: readLogin,
  returnTo: `${origin}/connected?return_to=${origin}/`,
});
