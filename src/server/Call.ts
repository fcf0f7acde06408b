import type { Host } from "./Host.ts";
import type { Route } from "./routes.ts";
import type { WireConfig } from "./sessionConfig.ts";
import type { VerifiedSession } from "./sessionTokens.ts";

/** One request on its way through the proxy. */
export interface Call {
  host: Host;
  request: Request;
  route: Route;
  /** Of the route's path, by name; each has the form that its name asks for. */
  params: Readonly<Record<string, string>>;
  /** The proxy's own address as the browser knows it: `https://app.example.com/api/tool-router`. */
  baseUrl: string;
  requestId: string;
  userId: string;
  config: WireConfig;
  /** Of the routes below a session. */
  session: VerifiedSession | undefined;
  /** Aborted when the browser has gone, or when the time is over. */
  signal: AbortSignal;
}
