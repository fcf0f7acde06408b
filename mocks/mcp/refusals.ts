import { HttpResponse } from "msw";

/** What the endpoint answers itself. The codes are those that the SDK gives the same cases. */

/** The 404 that makes a client initialize again. */
export function noSuchSession(): Response {
  return jsonRpcError(404, {
    code: -32001,
    message: "There is no such MCP session, or it has ended. Initialize a new one.",
  });
}

/** The endpoint can't work; `id` is that of the request. */
export function notAvailable(reason: string, id: unknown): Response {
  return jsonRpcError(501, { code: -32603, message: reason }, id);
}

function jsonRpcError(
  status: number,
  error: { code: number; message: string },
  id: unknown = null,
): Response {
  const answerTo = typeof id === "string" || typeof id === "number" ? id : null;
  return HttpResponse.json({ jsonrpc: "2.0", id: answerTo, error }, { status });
}
