import { createVerifierHandler } from "tool-router-react/server";
import { readLogin } from "../../../shared/login.ts";

export const GET = createVerifierHandler({
  apiKey: process.env.COMPOSIO_API_KEY ?? "",
  upstream: process.env.TOOL_ROUTER_UPSTREAM,
  authenticate: readLogin,
  returnTo: `${process.env.APP_ORIGIN ?? "http://localhost:3000"}/connected`,
});
