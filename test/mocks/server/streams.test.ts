// @vitest-environment node
import { once } from "node:events";
import type { Server } from "node:http";
import { HttpResponse, http } from "msw";
import { afterEach, beforeEach, expect, test } from "vitest";
import { createMockBackend } from "../../../mocks/createMockBackend.ts";
import { closeServer } from "../../../mocks/server/closeServer.ts";
import { createListener } from "../../../mocks/server/httpListener.ts";

/** What handlers were told, in order. */
let heard: string[] = [];
let server: Server;
let closing: AbortController;

function endless(type: string) {
  let timer: ReturnType<typeof setInterval>;
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      let count = 0;
      const send = () => {
        count += 1;
        controller.enqueue(new TextEncoder().encode(`data: ${count}\n\n`));
      };
      send();
      timer = setInterval(send, 10);
    },
    cancel() {
      clearInterval(timer);
      heard.push("cancelled");
    },
  });
  return new Response(body, { headers: { "content-type": type } });
}

const handlers = [
  http.get("*/events", () => endless("text/event-stream")),
  http.get("*/download", () => endless("application/octet-stream")),
  http.get("*/quiet", ({ request }) => {
    heard.push("asked");
    request.signal.addEventListener("abort", () => heard.push("aborted"));
    return new Promise<never>(() => undefined);
  }),
  http.get("*/fails", () => {
    throw new Error("Out of paper.");
  }),
  http.get("*/breaks", () => {
    const body = new ReadableStream({
      pull: (controller) => controller.error(new Error("Out of ink.")),
    });
    return new Response(body);
  }),
  http.post("*/echo", async ({ request }) => {
    heard.push((await request.text()).slice(0, 5));
    return HttpResponse.json({ ok: true });
  }),
];

beforeEach(async () => {
  heard = [];
  closing = new AbortController();
  server = createListener({
    backend: createMockBackend({ catalog: [] }),
    handlers,
    corsOrigin: undefined,
    closing: closing.signal,
    port: () => 0,
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
});

afterEach(() => {
  server.closeAllConnections();
  server.close();
});

function get(path: string, init?: RequestInit): Promise<Response> {
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  return fetch(`http://127.0.0.1:${port}${path}`, init);
}

async function end(graceMs: number): Promise<number> {
  const began = performance.now();
  closing.abort();
  await closeServer(server, graceMs);
  return performance.now() - began;
}

test("events arrive as they happen, and stop when the reader goes", async () => {
  const reader = new AbortController();
  const { body } = await get("/events", { signal: reader.signal });
  const chunks = body?.pipeThrough(new TextDecoderStream()).getReader();
  // Several may come in one piece, but they come while the stream goes on.
  let text = "";
  while (!text.includes("data: 2\n\n")) {
    const chunk = await chunks?.read();
    if (chunk === undefined || chunk.done) break;
    text += chunk.value;
  }
  expect(text).toMatch(/^data: 1\n\ndata: 2\n\n/);
  expect(heard).toEqual([]);
  reader.abort();
  await chunks?.closed.catch(() => undefined);
  await expect.poll(() => heard).toEqual(["cancelled"]);
});

test("a handler hears that its caller has gone", async () => {
  const caller = new AbortController();
  const asked = get("/quiet", { signal: caller.signal }).catch(() => "gone");
  // A caller who goes before the request is there is never heard of.
  await expect.poll(() => heard).toEqual(["asked"]);
  caller.abort();
  expect(await asked).toBe("gone");
  await expect.poll(() => heard).toEqual(["asked", "aborted"]);
});

test("a handler that fails is a 500 in the platform's envelope, and the next request is answered", async () => {
  const failed = await get("/fails");
  expect(failed.status).toBe(500);
  const body = await failed.json();
  expect(body).toMatchObject({
    error: { status: 500, request_id: expect.stringMatching(/^req_/) },
  });
  await expect(get("/breaks").then((response) => response.text())).rejects.toThrow();
  expect((await get("/echo", { method: "POST", body: "hello" })).status).toBe(200);
});

test("closing ends streams of events properly, at once", async () => {
  const events = await get("/events");
  const chunks = events.body?.pipeThrough(new TextDecoderStream()).getReader();
  let text = "";
  while (!text.includes("data: 2")) text += (await chunks?.read())?.value;
  const rest = (async () => {
    while ((await chunks?.read())?.done === false);
  })();
  expect(await end(60_000)).toBeLessThan(30_000);
  await rest;
  expect(heard).toEqual(["cancelled"]);
});

test("closing cuts what is not through in time", async () => {
  const download = await get("/download");
  const quiet = get("/quiet").catch(() => "cut");
  await expect.poll(() => heard).toEqual(["asked"]);
  const taken = await end(200);
  expect(taken).toBeGreaterThanOrEqual(190);
  expect(taken).toBeLessThan(30_000);
  await expect(download.text()).rejects.toThrow();
  expect(await quiet).toBe("cut");
});

test("closing does not wait for a connection whose last body nobody read", async () => {
  expect((await get("/nowhere", { method: "POST", body: "x".repeat(1_000_000) })).status).toBe(404);
  expect(await end(60_000)).toBeLessThan(30_000);
});
