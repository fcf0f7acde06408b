// @vitest-environment node
import { once } from "node:events";
import { createServer, request, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { type NodeRequest, type NodeResponse, toNodeHandler } from "tool-router-react/server";
import { afterEach, expect, test } from "vitest";

type Handler = (request: NodeRequest, response: NodeResponse) => Promise<void>;
let server: Server;
afterEach(() => server.close());

async function listen(listener: Parameters<typeof createServer>[1]): Promise<string> {
  server = createServer(listener).listen(0, "127.0.0.1");
  await once(server, "listening");
  const address: AddressInfo | string | null = server.address();
  return typeof address === "object" ? `http://127.0.0.1:${address?.port}` : "";
}

/** Answers with what it was asked. */
const echo = toNodeHandler(async (asked) =>
  Response.json(
    { method: asked.method, url: asked.url, body: await asked.text() },
    {
      headers: [
        ["set-cookie", "a=1"],
        ["set-cookie", "b=2"],
        ["x-asked", "yes"],
      ],
    },
  ),
);

test("a request and its answer pass whole", async () => {
  const origin = await listen(echo);
  const response = await fetch(`${origin}/api/x?y=1`, { method: "POST", body: "Grüße" });
  expect(await response.json()).toEqual({
    ...{ method: "POST", url: `${origin}/api/x?y=1`, body: "Grüße" },
  });
  expect(response.headers.getSetCookie()).toEqual(["a=1", "b=2"]);
  expect(response.headers.get("x-asked")).toBe("yes");
});

test("in Express a mount keeps its path, and a parsed body is used", async () => {
  // What express.json() and app.use(path, …) make of a request.
  const origin = await listen(async (incoming, outgoing) => {
    let text = "";
    for await (const chunk of incoming) text += chunk;
    const mounted = { originalUrl: incoming.url, url: "/session", body: JSON.parse(text) };
    await echo(Object.assign(incoming, mounted), outgoing);
  });
  const response = await fetch(`${origin}/api/tool-router/session`, {
    ...{ method: "POST", body: '{"a":1}', headers: { "content-type": "application/json" } },
  });
  expect(await response.json()).toEqual({
    ...{ method: "POST", url: `${origin}/api/tool-router/session`, body: '{"a":1}' },
  });
});

test("behind a proxy that ends TLS the origin is the one that was given", async () => {
  const handler: Handler = toNodeHandler(async (asked) => new Response(asked.url), {
    origin: "https://app.example.com",
  });
  const origin = await listen(handler);
  expect(await (await fetch(`${origin}/a`)).text()).toBe("https://app.example.com/a");
});

test("an answer that streams arrives as it comes", async () => {
  const { promise, resolve } = Promise.withResolvers<void>();
  const handler = toNodeHandler(async () => {
    const body = new ReadableStream({
      async start(controller) {
        controller.enqueue(new TextEncoder().encode("first"));
        await promise;
        controller.enqueue(new TextEncoder().encode("second"));
        controller.close();
      },
    });
    return new Response(body);
  });
  const response = await fetch(await listen(handler));
  const reader = response.body?.getReader();
  const read = async () => new TextDecoder().decode((await reader?.read())?.value);
  expect(await read()).toBe("first");
  resolve();
  expect(await read()).toBe("second");
});

test("a browser that has gone aborts the request and its answer", async () => {
  const aborted = Promise.withResolvers<void>();
  const handler = toNodeHandler((asked) => {
    asked.signal.addEventListener("abort", () => aborted.resolve());
    return new Promise(() => {});
  });
  const asking = request(await listen(handler));
  asking.on("error", () => undefined).end();
  await once(server, "request");
  asking.destroy();
  await aborted.promise;
});

test.each([
  ["an address of another host as its path", "GET http://evil.test/ HTTP/1.1\r\nHost: app.test"],
  ["a host with a path in it", "GET /a HTTP/1.1\r\nHost: app.test/evil"],
  ["a host with credentials", "GET /a HTTP/1.1\r\nHost: user@evil.test"],
])("%s is refused", async (_, head) => {
  const origin = await listen(echo);
  const { connect } = await import("node:net");
  const socket = connect(Number(new URL(origin).port), "127.0.0.1");
  socket.write(`${head}\r\nConnection: close\r\n\r\n`);
  let text = "";
  for await (const chunk of socket) text += chunk;
  expect(text).toMatch(/^HTTP\/1\.1 400/);
});

test("two slashes at the beginning of a path name no other host", async () => {
  const origin = await listen(echo);
  const socket = (await import("node:net")).connect(Number(new URL(origin).port), "127.0.0.1");
  socket.write("GET //evil.test/a HTTP/1.1\r\nHost: app.test\r\nConnection: close\r\n\r\n");
  let text = "";
  for await (const chunk of socket) text += chunk;
  expect(text).toContain("http://app.test//evil.test/a");
});
