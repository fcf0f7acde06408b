import { parseJson } from "../internal/text.ts";
import type { Call } from "./Call.ts";
import type { Host } from "./Host.ts";
import { Refusal } from "./Refusal.ts";
import { readText } from "./readBody.ts";
import { errorOfAnswer } from "./upstreamError.ts";

/** What of a call the way upstream needs: handlers without a session have it too. */
export type Caller = Pick<Call, "requestId" | "signal"> & {
  host: Pick<Host, "apiKey" | "fetch" | "upstream" | "maxAnswerBytes">;
};

/** A request to the platform. Nothing of the browser's own headers is in it but what is named here. */
export interface UpstreamRequest {
  method: string;
  /** Below the API root, or an address of the platform's own origin. */
  path: string;
  query?: URLSearchParams | undefined;
  body?: string | undefined;
  headers?: Record<string, string> | undefined;
}

/** An answer of the platform, read. */
export interface UpstreamAnswer {
  status: number;
  body: unknown;
  requestId: string | undefined;
}

/**
 * Sends one request to the platform, with the API key.
 *
 * @throws Refusal 502 or 504 when there is no answer; its words name neither the address nor the cause.
 */
export async function fetchUpstream(
  { host, requestId, signal }: Caller,
  { method, path, query, body, headers }: UpstreamRequest,
): Promise<Response> {
  const search = query?.size ? `?${query}` : "";
  const url = (path.startsWith("/") ? host.upstream + path : path) + search;
  try {
    return await host.fetch(url, {
      method,
      signal,
      // Followed, a redirect would carry the key to wherever it points.
      redirect: "manual",
      headers: {
        accept: "application/json",
        ...headers,
        ...(body === undefined ? {} : { "content-type": "application/json" }),
        "x-api-key": host.apiKey,
        "x-request-id": requestId,
      },
      ...(body === undefined ? {} : { body }),
    });
  } catch {
    throw signal.reason instanceof Refusal ? signal.reason : noAnswer();
  }
}

/**
 * Sends one request, and reads its JSON.
 *
 * @throws Refusal for an answer that refuses, that is too large, or that is no JSON.
 */
export async function readAnswer(
  caller: Caller,
  request: UpstreamRequest,
): Promise<UpstreamAnswer> {
  const response = await fetchUpstream(caller, request);
  if (!response.ok) throw await readRefusal(caller, response);
  const body = await readJson(caller, response);
  const requestId = platformId(response);
  if (body === undefined) throw unreadable(requestId);
  return { status: response.status, body, requestId };
}

/** Reads what the platform says when it refuses. */
export async function readRefusal(caller: Caller, response: Response): Promise<Refusal> {
  return errorOfAnswer(response, await readJson(caller, response), platformId(response));
}

/** `undefined`: it is no JSON. @throws Refusal when it is too large, or breaks off. */
async function readJson({ host, signal }: Caller, response: Response): Promise<unknown> {
  const tooLarge = () => unreadable(platformId(response));
  try {
    const text = await readText(response.body, host.maxAnswerBytes, signal, tooLarge);
    return text === "" ? {} : parseJson(text);
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw signal.reason instanceof Refusal ? signal.reason : noAnswer();
  }
}

/** The platform's own id of a request, where it is one that may stand in a header or a log. */
function platformId({ headers }: Response): string | undefined {
  const id = headers.get("x-request-id") ?? "";
  return /^[\w.-]{1,128}$/.test(id) ? id : undefined;
}

function noAnswer(): Refusal {
  return new Refusal(502, "The platform cannot be reached at the moment.", {
    slug: "ToolRouterProxy_NoAnswer",
    reason: "upstream_network",
  });
}

function unreadable(upstreamRequestId: string | undefined): Refusal {
  return new Refusal(502, "The platform's answer cannot be read.", {
    slug: "ToolRouterProxy_UnreadableAnswer",
    suggestedFix:
      "Check the proxy's upstream: it must be the API root, like https://backend.composio.dev/api/v3.1.",
    reason: "upstream_unreadable",
    upstreamRequestId,
  });
}
