import { HttpResponse } from "msw";
import type { PlatformError } from "../../backend/platformError.ts";

/** The platform's error envelope. Slug and errors are left out where there are none. */
export function errorResponse(error: PlatformError, requestId: string) {
  return HttpResponse.json(
    {
      error: {
        message: error.message,
        code: error.code,
        slug: error.slug,
        status: error.status,
        request_id: requestId,
        suggested_fix: error.suggestedFix,
        errors: error.errors && [...error.errors],
      },
    },
    { status: error.status, headers: { "x-request-id": requestId } },
  );
}
