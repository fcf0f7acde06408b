import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { extname, join } from "node:path";
import { createMockHttpServer, type MockHttpServer } from "tool-router-react/mock/node";
import type { Random } from "../support/Random.ts";

/** Nothing but the host's own files, and no text that becomes script. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "require-trusted-types-for 'script'",
].join("; ");

const types: Record<string, string> = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".css": "text/css",
};

/**
 * A host's server: its pages, under a strict policy, and a route to a platform of its own on which anything may go wrong
 * that does between a page and a platform.
 */
export class HostServer {
  readonly mock: MockHttpServer = createMockHttpServer({ seed: 1 });
  /** How many of the requests meet a fault. */
  share = 0;
  url = "";
  #platform = "";
  readonly #folder: string;
  readonly #random: Random;
  readonly #server: Server = createServer((request, response) => {
    this.#answer(request, response).catch(() => response.destroy());
  });

  constructor(folder: string, random: Random) {
    this.#folder = folder;
    this.#random = random;
  }

  async listen(): Promise<void> {
    this.#platform = await this.mock.listen();
    this.#server.listen(0, "127.0.0.1");
    await once(this.#server, "listening");
    const address = this.#server.address();
    this.url = `http://127.0.0.1:${typeof address === "object" ? address?.port : ""}`;
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    this.#server.close();
    await this.mock.close();
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = request.url ?? "/";
    if (path.startsWith("/api/tool-router/")) return this.#forward(request, response, path);
    const name = new URL(path, "http://host").pathname.replace(/^\/$/, "/index.html");
    response
      .writeHead(200, {
        "content-type": types[extname(name)] ?? "application/octet-stream",
        "content-security-policy": policy,
      })
      .end(readFileSync(join(this.#folder, name)));
  }

  async #forward(request: IncomingMessage, response: ServerResponse, path: string): Promise<void> {
    const chunks: Uint8Array[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const fault = this.#random.chance(this.share) ? this.#random.int(0, 6) : undefined;
    if (fault === 0) return void response.destroy();
    if (fault === 1) return refuse(response, 503);
    if (fault === 2) return refuse(response, 429);
    if (fault === 3) return refuse(response, 429, { "retry-after": "1" });
    if (fault === 4) return refuse(response, 401);
    if (fault === 5) await new Promise((resolve) => setTimeout(resolve, this.#random.int(50, 900)));
    const body = Buffer.concat(chunks);
    const answer = await fetch(this.#platform + path.replace("/api/tool-router", "/api/v3.1"), {
      method: request.method ?? "GET",
      headers: { "x-api-key": "any", "content-type": "application/json" },
      ...(body.length > 0 ? { body } : {}),
    });
    const text = await answer.text();
    if (fault === 6) {
      // It was done, and nobody hears of it. Without a head of an answer Chromium would send it again, a POST too.
      response.writeHead(answer.status, { "content-length": text.length + 1 });
      response.write(text.slice(0, 1), () => response.destroy());
      return;
    }
    response.writeHead(answer.status, { "content-type": "application/json" }).end(text);
  }
}

function refuse(
  response: ServerResponse,
  status: number,
  headers: Record<string, string> = {},
): void {
  response
    .writeHead(status, { "content-type": "application/json", ...headers })
    .end('{"message":"not now"}');
}
