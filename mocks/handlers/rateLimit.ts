import { HttpResponse } from "msw";

const WINDOW_MS = 60_000;

/** What a paid organization has. It is only enforced where the conditions set a limit. */
const USUAL = 10_000;

/** Counts requests in fixed minutes. */
export interface RateLimiter {
  /** Counts a request, and returns the refusal if it is one too many. `limit: null` refuses none. */
  count(limit: number | null): Response | undefined;
  /** Says on an answer how many are left. */
  label(response: Response, limit: number | null): Response;
}

/** @param now The time in ms. */
export function createRateLimiter(now: () => number): RateLimiter {
  let minute = Number.NaN;
  let requests = 0;

  function label(response: Response, limit: number | null): Response {
    const most = limit ?? USUAL;
    response.headers.set("x-ratelimit", String(most));
    response.headers.set("x-ratelimit-remaining", String(Math.max(0, most - requests)));
    response.headers.set("x-ratelimit-window-size", "60s");
    return response;
  }

  return {
    label,
    count(limit) {
      const current = Math.floor(now() / WINDOW_MS);
      if (current !== minute) {
        minute = current;
        requests = 0;
      }
      requests += 1;
      if (limit === null || requests <= limit) return undefined;
      const seconds = Math.ceil(((minute + 1) * WINDOW_MS - now()) / 1000);
      // The platform does not wrap this one.
      const body = { message: `Rate limit exceeded. Limit: ${limit} requests per 1 minutes` };
      const headers = { "retry-after": String(seconds) };
      return label(HttpResponse.json(body, { status: 429, headers }), limit);
    },
  };
}
