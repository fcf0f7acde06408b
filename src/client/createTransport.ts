import type { Reader } from "../internal/read.ts";
import { mapEntries } from "../internal/records.ts";
import { parseJson } from "../internal/text.ts";
import { sleep, withDeadline } from "../internal/timers.ts";
import { checkOptions, invalidOptions, requestOptions, requireText } from "./checkOptions.ts";
import { errorFromResponse } from "./errorFromResponse.ts";
import {
  isToolRouterError,
  ToolRouterError,
  type ToolRouterErrorCode,
  type ToolRouterErrorDetails,
} from "./errors.ts";
import { backoff, isRetryable } from "./retryPolicy.ts";
import type { RequestOptions, ToolRouterClientOptions } from "./types/options.ts";

/**
 * Sends one request, as often as its policy allows, and gives the parsed answer or throws a `ToolRouterError`.
 *
 * @param segments of the path below the API root; encoded here, so that no resource can forget it
 * @param payload the query of a GET, else the JSON body; its own keys go out in snake_case, `undefined` ones not at all
 */
export type Transport = <Result>(
  method: "GET" | "POST" | "PATCH" | "DELETE",
  segments: readonly string[],
  read: Reader<Result>,
  options?: RequestOptions,
  payload?: object,
) => Promise<Result>;

/** Makes an error that names its request. */
export type Fail = (
  code: ToolRouterErrorCode,
  what: string,
  details?: ToolRouterErrorDetails,
) => ToolRouterError;

/** Makes the function that every call goes through: address, headers, time limit, retries, parsing. */
export function createTransport(baseUrl: string, client: ToolRouterClientOptions): Transport {
  return async (method, segments, read, options = {}, payload) => {
    checkOptions(requestOptions, options);
    const {
      signal,
      timeoutMs = client.timeoutMs ?? 30_000,
      maxRetries = client.maxRetries ?? 2,
    } = options;
    const path = encodePath(segments);
    const fail: Fail = (code, what, details) =>
      new ToolRouterError(code, `[${method}] ${path}: ${what}`, {
        request: `${method} ${path}`,
        ...details,
      });
    const fields = snakeKeys({ ...payload });
    const isRead = method === "GET";
    // A filter of none matches none. Left out of the query it would match everything.
    if (isRead && Object.values(fields).some((value) => Array.isArray(value) && !value.length)) {
      return parseAnswer(fail, read, 200, '{"items":[]}');
    }
    let mayRetry = true;

    const attempt = async (limited: AbortSignal) => {
      const url = baseUrl + path + (isRead ? encodeQuery(fields) : "");
      const body = isRead || !payload ? null : JSON.stringify(fields);
      const headers = await createHeaders(client, body);
      let response: Response;
      let text: string;
      try {
        response = await (client.fetch ?? fetch)(url, { method, headers, body, signal: limited });
        mayRetry = response.headers.get("x-should-retry") !== "false";
        text = await response.text();
      } catch (cause) {
        throw fail("network", `no answer from ${baseUrl} (${cause}). Check CORS.`, { cause });
      }
      if (!response.ok) throw errorFromResponse(fail, path, response, text);
      return parseAnswer(fail, read, response.status, text);
    };
    const timeoutError = () => fail("timeout", `no answer within ${timeoutMs} ms.`);

    try {
      for (let retries = 0; ; retries += 1) {
        try {
          return await withDeadline(attempt, timeoutMs, signal, timeoutError);
        } catch (error) {
          if (!mayRetry || !(retries < maxRetries) || !isRetryable(method, error)) throw error;
          await sleep(error.retryAfterMs ?? backoff(retries), signal);
        }
      }
    } catch (cause) {
      if (signal?.aborted) throw fail("aborted", "aborted by the caller.", { cause });
      // Not one of ours: the host's own headers() or token(), or arguments that JSON cannot hold.
      throw isToolRouterError(cause) ? cause : fail("invalid_options", String(cause), { cause });
    }
  };
}

/** `/tool_router/session/trs_1`, of segments that may be a caller's ids. */
function encodePath(segments: readonly string[]): string {
  return segments
    .map((segment) => {
      requireText("An id or slug", segment);
      return `/${encodeURIComponent(segment)}`;
    })
    .join("");
}

/** `?a=1&b=x%2Cy`, lists comma-joined as the platform reads them; what is `undefined` or empty is left out. */
function encodeQuery(values: Record<string, unknown>): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(values)) {
    for (const item of Array.isArray(value) ? value : []) {
      // An empty item asks for everyone's; a comma in one reads as two: it asks for someone else's.
      requireText(name, item);
      if (item.includes(",")) throw invalidOptions(`${name} must have no comma: "${item}".`);
    }
    if (value !== undefined && value !== "") parameters.set(name, String(value));
  }
  const query = String(parameters);
  return query && `?${query}`;
}

/** A record with its keys in snake_case, as the wire has them; only its own, not those further in. */
function snakeKeys(values: Record<string, unknown>): Record<string, unknown> {
  return mapEntries(values, (key, value) => [
    key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
    value,
  ]);
}

/** The headers of one request. The host's functions are asked anew each time, so that a token may be renewed. */
async function createHeaders(
  { headers, token }: ToolRouterClientOptions,
  body: string | null,
): Promise<Headers> {
  const result = new Headers(typeof headers === "function" ? await headers() : headers);
  const bearer = typeof token === "function" ? await token() : token;
  if (body) result.set("content-type", "application/json");
  if (bearer) result.set("authorization", `Bearer ${bearer}`);
  return result;
}

/** The answer in its public shape, or `invalid_response`. */
function parseAnswer<Result>(
  fail: Fail,
  read: Reader<Result>,
  status: number,
  text: string,
): Result {
  const json = text ? parseJson(text) : null;
  try {
    return read(json, "answer");
  } catch (cause) {
    const what = json === undefined ? text.slice(0, 40) : cause;
    throw fail("invalid_response", `${status} of another shape (${what}). Check baseUrl.`, {
      status,
      cause,
    });
  }
}
