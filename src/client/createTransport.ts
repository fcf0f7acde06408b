import * as v from "valibot";
import { sleep } from "../internal/sleep.ts";
import { withDeadline } from "../internal/withDeadline.ts";
import { createHeaders } from "./createHeaders.ts";
import { errorFromResponse, nameRequest } from "./errorFromResponse.ts";
import { ToolRouterError } from "./errors.ts";
import { invalidOptions, requireMs } from "./invalidOptions.ts";
import { retryDelay } from "./retryDelay.ts";
import type { RequestOptions, ToolRouterClientOptions } from "./types.ts";

/** One request: what to ask, and the shape that its answer must have. */
export interface TransportRequest<Result> {
  method: "GET" | "POST" | "PATCH" | "DELETE";
  /** Below the API root, segments encoded. */
  path: string;
  /** From `encodeQuery`. */
  query?: string;
  /** Sent as JSON; fields that are `undefined` are left out. */
  body?: Record<string, unknown>;
  schema: v.GenericSchema<unknown, Result>;
  options?: RequestOptions | undefined;
  /** Overrides the client's own. */
  maxRetries?: number;
}

/** Sends one request, as often as its policy allows, and gives the parsed answer or throws a `ToolRouterError`. */
export type Transport = <Result>(request: TransportRequest<Result>) => Promise<Result>;

/** Makes the function that every call goes through: address, headers, time limit, retries, parsing. */
export function createTransport(
  baseUrl: string,
  clientOptions: ToolRouterClientOptions,
): Transport {
  const { timeoutMs: defaultTimeoutMs = 30_000, maxRetries: defaultMaxRetries = 2 } = clientOptions;
  requireMs("timeoutMs", defaultTimeoutMs);
  if (!(defaultMaxRetries >= 0)) throw invalidOptions("maxRetries must be 0 or more.");

  return async ({ method, path, query = "", body, schema, options = {}, maxRetries }) => {
    const { signal, timeoutMs = defaultTimeoutMs } = options;
    const request = `${method} ${path}`;
    const name = nameRequest(request);
    requireMs("timeoutMs", timeoutMs);
    const init = { method, ...(body && { body: encodeBody(name, body) }) };
    const send = fetchOf(baseUrl, clientOptions);
    const abortError = (reason: unknown) =>
      new ToolRouterError("aborted", `${name}: aborted by the caller.`, { request, cause: reason });

    /** One attempt: an answer (text and all), or an error. */
    const attempt = (limited: AbortSignal) =>
      createHeaders(clientOptions, body !== undefined).then(async (headers) => {
        try {
          const response = await send(baseUrl + path + query, {
            ...init,
            headers,
            signal: limited,
          });
          return { response, text: await response.text() };
        } catch (cause) {
          const message = `${name}: no answer from ${baseUrl}. Is it up, and does it let this page in?`;
          throw new ToolRouterError("network", message, { request, cause });
        }
      });

    for (let retries = 0; ; retries += 1) {
      let failure: ToolRouterError;
      let headers: Headers | undefined;
      try {
        const { response, text } = await withDeadline(attempt, {
          timeoutMs,
          signal,
          abortError,
          timeoutError: () =>
            new ToolRouterError("timeout", `${name}: no answer within ${timeoutMs} ms.`, {
              request,
            }),
        });
        if (response.ok) return parseAnswer(schema, request, response, text);
        headers = response.headers;
        failure = errorFromResponse(request, response.status, headers, text);
      } catch (error) {
        if (!(error instanceof ToolRouterError)) throw error;
        failure = error;
      }
      const delay = retryDelay(method, failure, headers, retries);
      if (delay === undefined || retries >= (maxRetries ?? defaultMaxRetries)) throw failure;
      await pause(delay, signal, abortError);
    }
  };
}

async function pause(
  ms: number,
  signal: AbortSignal | undefined,
  abortError: (reason: unknown) => ToolRouterError,
): Promise<void> {
  try {
    await sleep(ms, signal);
  } catch (reason) {
    throw abortError(reason);
  }
}

function fetchOf(baseUrl: string, { fetch }: ToolRouterClientOptions): typeof globalThis.fetch {
  if (fetch) return fetch;
  if (baseUrl.startsWith("/") && typeof location === "undefined") {
    throw invalidOptions(
      `baseUrl "${baseUrl}" is a path, and here is no page that it belongs to: on a server give an absolute URL.`,
    );
  }
  return (input, init) => globalThis.fetch(input, init);
}

function encodeBody(name: string, body: Record<string, unknown>): string {
  try {
    return JSON.stringify(body);
  } catch (cause) {
    throw invalidOptions(`${name}: the arguments cannot be written as JSON.`, cause);
  }
}

function parseAnswer<Result>(
  schema: v.GenericSchema<unknown, Result>,
  request: string,
  { status, headers }: Response,
  text: string,
): Result {
  const fail = (what: string, cause?: unknown) =>
    new ToolRouterError(
      "invalid_response",
      `${nameRequest(request)}: ${status}, but ${what}. Is baseUrl what stands before /tool_router/session?`,
      { status, request, cause },
    );
  let json: unknown;
  try {
    // A 204 has no body: some calls are content with that, and their schema says so.
    json = text === "" ? undefined : JSON.parse(text);
  } catch (cause) {
    throw fail(
      `the answer is not JSON (${headers.get("content-type") ?? "no content type"})`,
      cause,
    );
  }
  const parsed = v.safeParse(schema, json, { abortEarly: true });
  if (parsed.success) return parsed.output;
  const [issue] = parsed.issues;
  throw fail(`the answer has another shape: ${v.getDotPath(issue) ?? "body"}: ${issue.message}`);
}
