import type { IncomingMessage } from "node:http";

/**
 * What came over the wire, as a `Request` to `origin`, with its body as a stream.
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
  const body = method === "GET" || method === "HEAD" ? {} : streamingBody(message, signal);
  return new Request(origin + url, { method, headers, signal, ...body });
}

/** Takes from the wire what is asked for, and throws the rest away once the answer is through. */
function streamingBody(message: IncomingMessage, answered: AbortSignal) {
  let stopListening = () => undefined;
  const discard = () => {
    stopListening();
    message.resume();
  };
  answered.addEventListener("abort", discard, { once: true });
  message.pause();
  const body = new ReadableStream<Uint8Array>(
    {
      start(controller) {
        const take = (chunk: Uint8Array) => {
          message.pause();
          controller.enqueue(chunk);
        };
        const close = () => controller.close();
        const fail = (error: Error) => controller.error(error);
        message.on("data", take).on("end", close).on("error", fail);
        stopListening = () => void message.off("data", take).off("end", close);
      },
      pull: () => void message.resume(),
      cancel: discard,
    },
    { highWaterMark: 0 },
  );
  return { body, duplex: "half" };
}
