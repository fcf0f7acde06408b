import { getResponse, type HttpHandler } from "msw";
import { badRequest, notFound } from "../backend/errors.ts";
import { PlatformError } from "../backend/platformError.ts";
import { errorResponse } from "../handlers/wire/errorResponse.ts";

/**
 * The first handler's answer to a request. Whatever has none, and whatever fails, has the platform's error envelope.
 */
export async function answerRequest(
  handlers: HttpHandler[],
  request: Request,
  newRequestId: () => string,
): Promise<Response> {
  try {
    const response = await getResponse(handlers, request);
    if (response !== undefined) return response;
    const { pathname } = new URL(request.url);
    return errorResponse(notFound("route", `${request.method} ${pathname}`), newRequestId());
  } catch (error) {
    return errorResponse(failure(error), newRequestId());
  }
}

/** The envelope of a request that is none. */
export function unreadable(error: unknown, requestId: string): Response {
  const reason = error instanceof Error ? error.message : String(error);
  return errorResponse(badRequest("The request can't be read.", [`request: ${reason}`]), requestId);
}

/** The envelope of a request to `/__mock__` or `/link` that named another host. */
export function strangeHost(origin: string, requestId: string): Response {
  return errorResponse(
    new PlatformError({
      status: 403,
      code: 10403,
      slug: "HTTP_Forbidden",
      message: "The mock's own pages and its control plane answer to this machine's names alone.",
      suggestedFix: `Ask ${origin}.`,
    }),
    requestId,
  );
}

function failure(error: unknown): PlatformError {
  return new PlatformError({
    status: 500,
    code: 10500,
    slug: "HTTP_InternalServerError",
    message: `The mock itself failed: ${error instanceof Error ? error.message : String(error)}`,
    suggestedFix: "This is a fault of the mock.",
  });
}
