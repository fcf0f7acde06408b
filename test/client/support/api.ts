import { HttpResponse, http } from "msw";
import { setupServer } from "msw/node";
import { createToolRouterClient, type ToolRouterClientOptions } from "tool-router-react/client";
import { afterAll, afterEach, beforeAll } from "vitest";

const baseUrl = "https://api.test/v3.1";

/** A request that reached the API. */
interface SeenRequest {
  method: string;
  /** Below the API root. */
  path: string;
  query: Record<string, string>;
  headers: Headers;
  body: unknown;
}

type Answer = Response | (() => Response | Promise<Response>);

/**
 * A stand-in for the API: gives the answers it is told, in that order and the last one for ever, and keeps the requests. The
 * network is all that is replaced.
 */
export function standInApi() {
  const server = setupServer();
  const requests: SeenRequest[] = [];
  let underWay = 0;
  const countedFetch: typeof fetch = (input, init) => {
    underWay += 1;
    return fetch(input, init).finally(() => {
      underWay -= 1;
    });
  };
  beforeAll(() => server.listen({ onUnhandledFrame: "error" }));
  afterEach(() => {
    server.resetHandlers();
    requests.length = 0;
  });
  afterAll(() => server.close());

  return {
    requests,
    /** Answers every request with these, one after the other. */
    answers(...answers: [Answer, ...Answer[]]) {
      let count = 0;
      server.use(
        http.all(`${baseUrl}/*`, async ({ request }) => {
          requests.push(await readRequest(request));
          const answer = answers[Math.min(count, answers.length - 1)] ?? HttpResponse.error();
          count += 1;
          return typeof answer === "function" ? answer() : answer.clone();
        }),
      );
    },
    /** Whether a request is under way. */
    isBusy: () => underWay > 0,
    client: (options?: Partial<ToolRouterClientOptions>) =>
      createToolRouterClient({ baseUrl, maxRetries: 0, fetch: countedFetch, ...options }),
  };
}

async function readRequest(request: Request): Promise<SeenRequest> {
  const { pathname, searchParams } = new URL(request.url);
  const text = await request.clone().text();
  return {
    method: request.method,
    path: pathname.replace("/v3.1", ""),
    query: Object.fromEntries(searchParams),
    headers: request.headers,
    body: text ? JSON.parse(text) : undefined,
  };
}

/** A JSON answer. */
export function json(body: unknown, status = 200, headers?: Record<string, string>): Response {
  return new Response(JSON.stringify(body), {
    status,
    headers: { "content-type": "application/json", ...headers },
  });
}

/** What a promise was rejected with. */
export async function rejection(promise: Promise<unknown>): Promise<unknown> {
  return promise.then(
    (value) => {
      throw new Error(`Expected a rejection, but it gave ${JSON.stringify(value)}`);
    },
    (error: unknown) => error,
  );
}
