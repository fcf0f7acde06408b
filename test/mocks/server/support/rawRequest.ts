import { request } from "node:http";

/** An answer to a request that `fetch` would not send. */
export interface RawAnswer {
  status: number;
  json: unknown;
}

/** Sends a request to a server with a path, method and host that are its own. */
export function rawRequest(
  server: string,
  asked: { method: string; path: string; headers: Record<string, string>; body?: string },
): Promise<RawAnswer> {
  const { hostname, port } = new URL(server);
  const { method, path, headers, body } = asked;
  return new Promise((resolve, reject) => {
    const sent = request({ hostname, port, method, path, headers, agent: false }, (answer) => {
      let text = "";
      answer.on("data", (chunk) => {
        text += chunk;
      });
      answer.on("end", () => {
        resolve({
          status: answer.statusCode ?? 0,
          json: text === "" ? undefined : JSON.parse(text),
        });
      });
    });
    sent.on("error", reject);
    sent.end(body);
  });
}
