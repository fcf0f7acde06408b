import type { JsonBodyType } from "msw";
import type * as v from "valibot";
import type { MockBackend } from "../backend/types.ts";
import type { Query } from "./query.ts";
import type { ApiVersion } from "./wire/session.ts";

/** What a route is asked. */
export interface RouteRequest {
  readonly backend: MockBackend;
  /** A parameter of the route's path. */
  param(name: string): string;
  readonly query: Query;
  /** `https://host:port` of the request. */
  readonly origin: string;
  /** Of the API's root. */
  readonly apiVersion: ApiVersion;
  /** Aborted when nobody waits for the answer any more. */
  readonly signal: AbortSignal;
  /** The address of a link's page. */
  linkAddress(token: string): string;
  /**
   * The body, in the schema's shape; nothing reads as `{}`.
   *
   * @throws PlatformError 10400 with field errors, 10413 when it is too large.
   */
  body<Schema extends v.GenericSchema>(schema: Schema): Promise<v.InferOutput<Schema>>;
}

/** What a route answers. */
export interface RouteAnswer {
  /** Default 200. */
  status?: number;
  body: JsonBodyType;
}

/** One route of the platform, without its root. */
export interface Route {
  method: "get" | "post" | "put" | "patch" | "delete";
  /** `/tool_router/session/:id` */
  path: string;
  /** Rejects with `PlatformError` to refuse. */
  run(request: RouteRequest): Promise<RouteAnswer>;
}
