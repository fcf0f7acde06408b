import { PlatformError } from "../platformError.ts";
import { baseUrlOf, isOwnEndpoint } from "../toolkits/baseUrl.ts";

/** Why a request does not go to a toolkit's own API; undefined: it does. */
export function foreignEndpoint(
  toolkit: string,
  endpoint: string,
): ((requestId: string) => PlatformError) | undefined {
  if (isOwnEndpoint(toolkit, endpoint)) return undefined;
  const base = baseUrlOf(toolkit) ?? "an https address";
  return (requestId) =>
    new PlatformError({
      status: 400,
      code: "OriginMismatch",
      slug: "OriginMismatch",
      message: `The endpoint is not within the domain of "${toolkit}": ${base}.`,
      suggestedFix: "Give a path, or an address of the toolkit's own domain.",
      errors: [`endpoint: must be a path, or within the domain of ${base}`],
      requestId,
    });
}
