/**
 * Begins an event stream with a comment, which clients ignore: many servers hold the headers of a response back until
 * there is a first byte, and the first event may take long.
 */
export function flushHeaders(response: Response): Response {
  const isStream = response.headers.get("content-type")?.startsWith("text/event-stream");
  if (!isStream || response.body === null) return response;
  const beginning = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
    start: (stream) => stream.enqueue(new TextEncoder().encode(": listening\n\n")),
  });
  return new Response(response.body.pipeThrough(beginning), response);
}
