import type { Reader } from "../internal/read.ts";
import { sleep } from "../internal/sleep.ts";
import { withDeadline } from "../internal/withDeadline.ts";
import { checkOptions } from "./checkOptions.ts";
import { createHeaders } from "./createHeaders.ts";
import { encodePath, encodeQuery, snakeKeys } from "./encode.ts";
import { errorFromResponse } from "./errorFromResponse.ts";
import {
  isToolRouterError,
  ToolRouterError,
  type ToolRouterErrorCode,
  type ToolRouterErrorDetails,
} from "./errors.ts";
import { requestOptions } from "./optionReaders.ts";
import { parseAnswer } from "./parseAnswer.ts";
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
