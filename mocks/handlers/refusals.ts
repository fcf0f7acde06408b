import { PlatformError } from "../backend/platformError.ts";

/** What a failed request is answered with: the platform's refusal, or that the mock itself failed. */
export function toRefusal(error: unknown): PlatformError {
  if (error instanceof PlatformError) return error;
  return new PlatformError({
    status: 500,
    code: 10500,
    slug: "HTTP_InternalServerError",
    message: `The mock itself failed: ${error instanceof Error ? error.message : String(error)}`,
    suggestedFix: "This is a fault of the mock, or of where it keeps its records.",
  });
}
