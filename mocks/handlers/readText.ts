import { PlatformError } from "../backend/platformError.ts";

/** The largest body that is read unless it is said otherwise, in bytes: 4 MB. */
export const MAX_BODY_BYTES = 4 * 1024 * 1024;

/**
 * A request's body as text. What is too large by its own account is not read at all, and what turns out to be is not read
 * on.
 *
 * @throws PlatformError 10413.
 */
export async function readText(request: Request, maxBytes: number): Promise<string> {
  return new TextDecoder().decode(await readBytes(request, maxBytes));
}

/** The same, as bytes. */
export async function readBytes(request: Request, maxBytes: number): Promise<Uint8Array> {
  if (Number(request.headers.get("content-length")) > maxBytes) throw tooLarge(maxBytes);
  if (request.body === null) return new Uint8Array();
  const reader: ReadableStreamDefaultReader<Uint8Array> = request.body.getReader();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.length;
    if (size > maxBytes) {
      // Not awaited: MSW keeps a copy of the body, and this ends only when that is read as well.
      void reader.cancel().catch(() => undefined);
      throw tooLarge(maxBytes);
    }
    chunks.push(value);
  }
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}

function tooLarge(maxBytes: number): PlatformError {
  return new PlatformError({
    status: 413,
    code: 10413,
    slug: "HTTP_PayloadTooLarge",
    message: `The body is larger than ${maxBytes} bytes.`,
    suggestedFix: "Send less at once. The mock's maxBodyBytes raises the limit.",
  });
}
