import { createServer, type ServerResponse } from "node:http";
import { test } from "./fixtures.ts";

/** Headers that some pages are served with, beside those of the server. */
interface AddedHeaders {
  path: RegExp;
  headers: Record<string, string>;
}

async function passOn(url: URL, added: AddedHeaders, response: ServerResponse): Promise<void> {
  const answer = await fetch(url);
  response.writeHead(answer.status, {
    "content-type": answer.headers.get("content-type") ?? "text/plain",
    ...(added.path.test(url.pathname) && added.headers),
  });
  response.end(Buffer.from(await answer.arrayBuffer()));
}

/**
 * The test, with headers added by a server in between: Playwright adds none to what a service worker passes on, and the
 * mock's passes navigations on.
 */
export const servedTest = test.extend<{ addedHeaders: AddedHeaders }>({
  addedHeaders: [{ path: /^$/, headers: {} }, { option: true }],
  async baseURL({ baseURL, addedHeaders }, use) {
    const server = createServer((request, response) => {
      void passOn(new URL(request.url ?? "/", baseURL), addedHeaders, response);
    });
    await new Promise<void>((resolve) => server.listen(0, "localhost", resolve));
    const address = server.address();
    if (address === null || typeof address === "string") throw new Error("The server has no port.");
    await use(`http://localhost:${address.port}/`);
    server.closeAllConnections();
    server.close();
  },
});
