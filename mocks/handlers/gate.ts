import type { MockBackend } from "../backend/types.ts";
import { checkPermission, readApiKey } from "./apiKey.ts";
import { applyNetworkConditions } from "./networkConditions.ts";
import { createRateLimiter } from "./rateLimit.ts";
import { toRefusal } from "./refusals.ts";
import { errorResponse } from "./wire/errorResponse.ts";

/** What every request of the platform passes before it is answered, in the platform's order. */
export type Gate = (
  request: Request,
  /** Below the API's root. */
  path: string,
  needsKey: boolean,
  answer: () => Promise<Response>,
) => Promise<Response>;

/** Network conditions, the key, the rate limit and the key's permissions. The body is not read before. */
export function createGate(backend: MockBackend): Gate {
  const limiter = createRateLimiter(backend.now);
  return async (request, path, needsKey, answer) => {
    const { fault, rateLimit, keys } = await applyNetworkConditions(backend, request.method, path);
    if (fault !== undefined) return fault;
    try {
      const key = needsKey ? readApiKey(request.headers) : undefined;
      const refusal = limiter.count(rateLimit);
      if (refusal !== undefined) return refusal;
      if (key !== undefined) checkPermission(keys, key, path);
    } catch (error) {
      return errorResponse(toRefusal(error), backend.newRequestId());
    }
    return limiter.label(await answer(), rateLimit);
  };
}
