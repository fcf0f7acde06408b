import { request as send } from "node:http";

/**
 * Sends requests to a server of this machine as the browser of `https://app.test` would, over a connection: the path goes
 * out as it is given, where `fetch` would tidy it up before.
 */
export function overHttp(port: number): (request: Request, target: string) => Promise<Response> {
  return ({ method, headers, body }, path) =>
    new Promise((resolve, reject) => {
      const options = { agent: false, host: "127.0.0.1", port, method, path };
      const sent = send(
        { ...options, headers: { ...Object.fromEntries(headers), host: "app.test" } },
        async (incoming) => {
          const chunks: Buffer[] = [];
          for await (const chunk of incoming) chunks.push(chunk);
          // A body that does not end would be sent on.
          sent.destroy();
          const { statusCode = 0, rawHeaders } = incoming;
          const answered = new Headers();
          for (let at = 0; at < rawHeaders.length; at += 2) {
            answered.append(rawHeaders[at] ?? "", rawHeaders[at + 1] ?? "");
          }
          const isEmpty = chunks.length === 0;
          resolve(
            new Response(isEmpty ? null : Buffer.concat(chunks), {
              status: statusCode,
              headers: answered,
            }),
          );
        },
      );
      sent.on("error", (error) => {
        // A server may close a connection on which too much comes.
        const isClosed = "code" in error && error.code === "ECONNRESET" && path.length > 16_000;
        if (isClosed) resolve(new Response(null, { status: 431 }));
        else reject(error);
      });
      void write(body, sent);
    });
}

/** More than any server here takes; from there on a body without end is one that does not come. */
const enough = 2_000_000;

async function write(
  body: ReadableStream<Uint8Array> | null,
  sent: ReturnType<typeof send>,
): Promise<void> {
  let written = 0;
  for await (const chunk of body ?? []) {
    if (written > enough) return;
    written += chunk.length;
    sent.write(chunk);
  }
  sent.end();
}
