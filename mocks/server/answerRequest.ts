import { getResponse, type HttpHandler } from "msw";
import { badRequest, noSuchRoute } from "../backend/errors.ts";
import { PlatformError } from "../backend/platformError.ts";
import { toRefusal } from "../handlers/refusals.ts";
import { errorResponse } from "../handlers/wire/errorResponse.ts";

/** Answers requests by handlers: the first that has an answer gives it. */
export type AnswerRequest = (request: Request) => Promise<Response>;

/** Whatever no handler answers, and whatever fails, has the platform's error envelope. */
export function createAnswer(
  handlers: readonly HttpHandler[],
  newRequestId: () => string,
): AnswerRequest {
  const byMethod = new Map<string, HttpHandler[]>();

  /** MSW tries one handler after the other, each on the whole address: the fewer, the faster. */
  function handlersOf(method: string): HttpHandler[] {
    const known = byMethod.get(method);
    if (known !== undefined) return known;
    const found = handlers.filter(({ info }) =>
      info.method instanceof RegExp ? info.method.test(method) : info.method === method,
    );
    byMethod.set(method, found);
    return found;
  }

  return async (request) => {
    try {
      const response = await getResponse(handlersOf(request.method), request);
      if (response !== undefined) return response;
      const { pathname } = new URL(request.url);
      return errorResponse(noSuchRoute(`${request.method} ${pathname}`), newRequestId());
    } catch (error) {
      return errorResponse(toRefusal(error), newRequestId());
    }
  };
}

/** The envelope of a request that is none. */
export function unreadable(error: unknown, requestId: string): Response {
  const reason = error instanceof Error ? error.message : String(error);
  return errorResponse(badRequest("The request can't be read.", [`request: ${reason}`]), requestId);
}

/** The envelope of a request to `/__mock__`, `/link` or an MCP endpoint that named another host, or came from one's page. */
export function strangeHost(origin: string, requestId: string): Response {
  return errorResponse(
    new PlatformError({
      status: 403,
      code: 10403,
      slug: "HTTP_Forbidden",
      message:
        "The mock's own pages, its control plane and MCP answer to this machine's names and pages alone.",
      suggestedFix: `Ask ${origin}, and give the page's origin as --cors if it is one of another machine.`,
    }),
    requestId,
  );
}
