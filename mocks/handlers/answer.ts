import { HttpResponse } from "msw";
import type { MockBackend } from "../backend/types.ts";
import { readQuery } from "./query.ts";
import { readBody } from "./readBody.ts";
import { toRefusal } from "./refusals.ts";
import type { Route } from "./route.ts";
import { errorResponse } from "./wire/errorResponse.ts";

/** Runs a route for a request. Every refusal, and every failure of the mock itself, is an error envelope. */
export async function answer(
  backend: MockBackend,
  route: Route,
  request: Request,
  params: ReadonlyMap<string, string>,
  maxBodyBytes: number,
): Promise<Response> {
  const { origin, pathname, searchParams } = new URL(request.url);
  try {
    const { status = 200, body } = await route.run({
      backend,
      origin,
      apiVersion: pathname.includes("/api/v3/") ? "v3" : "v3.1",
      signal: request.signal,
      query: readQuery(searchParams),
      param: (name) => params.get(name) ?? "",
      body: (schema) => readBody(request, schema, maxBodyBytes),
      linkAddress: (token) => backend.links.pageUrl(token, origin),
    });
    return HttpResponse.json(body, { status });
  } catch (error) {
    const refusal = toRefusal(error);
    return errorResponse(refusal, refusal.requestId ?? backend.newRequestId());
  }
}
