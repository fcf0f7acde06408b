import type { IncomingMessage } from "node:http";

/**
 * What came over the wire, as a `Request` to `origin`. The body streams.
 *
 * @throws TypeError when it is none: an address that can't be read, a method that `fetch` forbids.
 */
export function readRequest(
  message: IncomingMessage,
  origin: string,
  signal: AbortSignal,
): Request {
  const { method = "GET", url = "/" } = message;
  if (!url.startsWith("/")) throw new TypeError(`"${url}" is no path.`);
  const headers = new Headers();
  for (let index = 0; index + 1 < message.rawHeaders.length; index += 2) {
    headers.append(message.rawHeaders[index] ?? "", message.rawHeaders[index + 1] ?? "");
  }
  return new Request(origin + url, { method, headers, signal, ...readBody(message, method) });
}

function readBody(message: IncomingMessage, method: string) {
  if (method === "GET" || method === "HEAD") return {};
  const chunks = message[Symbol.asyncIterator]();
  const body = new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const { done, value } = await chunks.next();
        if (done) controller.close();
        else controller.enqueue(value);
      },
    },
    // Nothing is taken before it is asked for: what nobody reads, Node throws away itself.
    { highWaterMark: 0 },
  );
  return { body, duplex: "half" };
}
