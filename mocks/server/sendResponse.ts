import type { ServerResponse } from "node:http";
import { pipeline } from "node:stream/promises";

/**
 * Sends a `Response` over the wire. The body streams, with the reader's pace, until it ends, the reader goes, or `stop`
 * is signalled.
 */
export async function sendResponse(
  response: Response,
  wire: ServerResponse,
  { isHead, stop }: { isHead: boolean; stop: AbortSignal },
): Promise<void> {
  if (response.type === "error") {
    // What a network failure looks like.
    wire.destroy();
    return;
  }
  wire.statusCode = response.status;
  for (const [name, value] of response.headers) wire.appendHeader(name, value);
  if (response.body === null || isHead) {
    await response.body?.cancel();
    wire.end();
  } else if (response.headers.has("content-length")) {
    wire.end(new Uint8Array(await response.arrayBuffer()));
  } else {
    wire.flushHeaders();
    // A reader who went is no failure of ours.
    await pipeline(chunksOf(response.body, stop), wire).catch(() => undefined);
  }
}

async function* chunksOf(body: ReadableStream<Uint8Array>, stop: AbortSignal) {
  const reader = body.getReader();
  const cancel = () => void reader.cancel().catch(() => undefined);
  stop.addEventListener("abort", cancel, { once: true });
  if (stop.aborted) cancel();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } finally {
    stop.removeEventListener("abort", cancel);
    cancel();
  }
}
