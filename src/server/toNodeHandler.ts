import { readOrigins } from "./readOptions.ts";
import { ToolRouterConfigError } from "./ToolRouterConfigError.ts";

/** What of Node's `IncomingMessage`, and of Express's and Fastify's requests, is needed. */
export interface NodeRequest extends AsyncIterable<Uint8Array | string> {
  method?: string | undefined;
  url?: string | undefined;
  /** Express: the address before a mount took its path off. */
  originalUrl?: string | undefined;
  headers: Record<string, string | string[] | undefined>;
  socket?: { encrypted?: boolean } | object | undefined;
  /** Express: what a body parser that ran before made of the body. */
  body?: unknown;
  /** Whether the body was read to its end. */
  readableEnded?: boolean | undefined;
}

/** What of Node's `ServerResponse` is needed. */
export interface NodeResponse {
  writeHead(status: number, headers: Record<string, string | string[]>): unknown;
  write(chunk: Uint8Array): boolean;
  end(): unknown;
  destroy(): unknown;
  once(event: "close" | "drain", listener: () => void): unknown;
  readonly writableEnded: boolean;
  readonly destroyed?: boolean;
}

/** What `toNodeHandler` takes. */
export interface NodeHandlerOptions {
  /**
   * The origin that browsers know this server by, like `https://app.example.com`. Set it behind a proxy that ends TLS or
   * changes `Host`. Default: what the connection and the `Host` header say.
   */
  origin?: string | undefined;
}

/**
 * Makes a Fetch handler (`createToolRouterProxy`, `createCallbackHandler`, `createVerifierHandler`) one of `node:http` and
 * Express. Where a body parser ran before, the body that it made is used.
 *
 * @throws ToolRouterConfigError `invalid_origin`
 *
 * @example
 * ```ts
 * app.use("/api/tool-router", toNodeHandler(proxy));
 * ```
 */
export function toNodeHandler(
  handler: (request: Request) => Promise<Response>,
  { origin }: NodeHandlerOptions = {},
): (request: NodeRequest, response: NodeResponse) => Promise<void> {
  if (typeof handler !== "function") {
    throw new ToolRouterConfigError("invalid_option", "toNodeHandler takes a handler.");
  }
  readOrigins(origin === undefined ? [] : [origin]);
  return async (incoming, outgoing) => {
    const gone = new AbortController();
    outgoing.once("close", () => gone.abort());
    const request = toRequest(incoming, origin, gone.signal);
    await send(request ? await handler(request) : new Response(null, { status: 400 }), outgoing);
  };
}

/** `undefined`: what was sent is no request that Fetch can hold. */
function toRequest(
  incoming: NodeRequest,
  origin: string | undefined,
  signal: AbortSignal,
): Request | undefined {
  const { method = "GET", socket } = incoming;
  const target = incoming.originalUrl ?? incoming.url ?? "/";
  const isEncrypted = socket !== undefined && "encrypted" in socket && socket.encrypted === true;
  const base =
    origin ?? `${isEncrypted ? "https" : "http"}://${incoming.headers.host ?? "localhost"}`;
  // Put together, not resolved: "//evil.example" as a path would otherwise be another host.
  if (!target.startsWith("/") || !/^https?:\/\/[\w.:[\]-]+$/.test(base)) return undefined;
  try {
    const body = method === "GET" || method === "HEAD" ? null : bodyOf(incoming);
    return new Request(base + target, {
      ...{ method, signal, headers: headersOf(incoming) },
      ...(body === null ? {} : { body, duplex: "half" }),
    });
  } catch {
    return undefined;
  }
}

function headersOf({ headers }: NodeRequest): Headers {
  const result = new Headers();
  for (const [name, value] of Object.entries(headers)) {
    // HTTP/2's own (`:path`) are none.
    if (name.startsWith(":")) continue;
    for (const each of [value ?? []].flat()) result.append(name, each);
  }
  return result;
}

function bodyOf(incoming: NodeRequest): BodyInit | null {
  const { headers, body } = incoming;
  if (incoming.readableEnded && body !== undefined) {
    return typeof body === "string" ? body : JSON.stringify(body);
  }
  const length = headers["content-length"];
  const hasBody =
    headers["transfer-encoding"] !== undefined || (length !== undefined && length !== "0");
  return hasBody ? toStream(incoming) : null;
}

/** Read as it is asked for, so that no more of a body is held than was looked at. */
function toStream(incoming: AsyncIterable<Uint8Array | string>): ReadableStream<Uint8Array> {
  const chunks = incoming[Symbol.asyncIterator]();
  const encoder = new TextEncoder();
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await chunks.next();
      if (done) controller.close();
      else controller.enqueue(typeof value === "string" ? encoder.encode(value) : value);
    },
  });
}

/** Writes as fast as the connection takes it; stops the answer's source when the browser has gone. */
async function send(response: Response, outgoing: NodeResponse): Promise<void> {
  const headers: Record<string, string | string[]> = {};
  for (const [name, value] of response.headers) {
    if (name !== "set-cookie") headers[name] = value;
  }
  const cookies = response.headers.getSetCookie();
  if (cookies.length > 0) headers["set-cookie"] = cookies;
  if (outgoing.destroyed) return void response.body?.cancel().catch(() => undefined);
  outgoing.writeHead(response.status, headers);
  const reader = response.body?.getReader();
  let wake = () => {};
  outgoing.once("close", () => {
    wake();
    void reader?.cancel().catch(() => undefined);
  });
  try {
    for (;;) {
      const { done, value } = (await reader?.read()) ?? { done: true, value: undefined };
      if (done || outgoing.destroyed) break;
      if (!outgoing.write(value)) {
        await new Promise<void>((resolve) => {
          wake = resolve;
          outgoing.once("drain", resolve);
        });
      }
    }
  } catch {
    // The platform broke off. Ended as usual, half an answer would look like a whole one.
    outgoing.destroy();
    return;
  }
  outgoing.end();
}
