import { isRecord } from "../internal/records.ts";
import { parseJson } from "../internal/text.ts";
import { withDeadline } from "../internal/timers.ts";
import type { Host } from "./Host.ts";
import { badRequest, Refusal } from "./Refusal.ts";
import type { Json } from "./sessionConfig.ts";

/**
 * Reads a stream to its end as text, and no further than `maxBytes`.
 *
 * @param tooLarge makes the error for a longer one.
 */
export async function readText(
  body: ReadableStream<Uint8Array> | null,
  maxBytes: number,
  signal: AbortSignal,
  tooLarge: () => Error,
): Promise<string> {
  if (body === null) return "";
  const reader = body.getReader();
  const cancel = () => void reader.cancel(signal.reason).catch(() => undefined);
  signal.addEventListener("abort", cancel);
  const decoder = new TextDecoder();
  let text = "";
  let bytes = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      signal.throwIfAborted();
      if (done) return text + decoder.decode();
      bytes += value.byteLength;
      if (bytes > maxBytes) {
        cancel();
        throw tooLarge();
      }
      text += decoder.decode(value, { stream: true });
    }
  } finally {
    signal.removeEventListener("abort", cancel);
  }
}

/**
 * The text of a request's body.
 *
 * @throws Refusal 415 (not JSON), 413 (too large), 408 (too slow)
 */
export function readBodyText(request: Request, host: Host): Promise<string> {
  if (request.body === null) return Promise.resolve("");
  // A form of another site cannot send this type without asking first.
  const type = request.headers.get("content-type") ?? "";
  if (!/^application\/json\s*(;|$)/i.test(type)) {
    throw new Refusal(415, "The body must be application/json.", { reason: "content_type" });
  }
  const tooLarge = () =>
    new Refusal(413, `The body has more than ${host.maxBodyBytes} bytes.`, { reason: "body_size" });
  if (Number(request.headers.get("content-length")) > host.maxBodyBytes) throw tooLarge();
  return withDeadline(
    (signal) => readText(request.body, host.maxBodyBytes, signal, tooLarge),
    host.bodyTimeoutMs,
    request.signal,
    () => new Refusal(408, "The body took too long.", { reason: "body_time" }),
  );
}

/** The JSON object in a body; an empty one is `{}`. @throws Refusal 400 */
export function parseBody(text: string): Json {
  const body = text === "" ? {} : parseJson(text);
  try {
    // Nested deep enough, it can be read, and not be written again.
    if (isRecord(body) && JSON.stringify(body)) return body;
  } catch {}
  throw badRequest("body: must be a JSON object");
}
