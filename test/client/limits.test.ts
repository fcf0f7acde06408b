// @vitest-environment node
import { once } from "node:events";
import { createServer, type RequestListener, type Server, type ServerResponse } from "node:http";
import { createToolRouterClient, type ToolRouterClientOptions } from "tool-router-react/client";
import { afterEach, expect, test } from "vitest";
import { rejection } from "./support/api.ts";
import { wireSession } from "./support/wire.ts";

// A real server, since what is tested is what happens between the bytes.
let server: Server | undefined;

afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

async function clientOf(listener: RequestListener, options?: Partial<ToolRouterClientOptions>) {
  server = createServer(listener).listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  const port = typeof address === "object" ? address?.port : address;
  return createToolRouterClient({
    baseUrl: `http://127.0.0.1:${port}/`,
    maxRetries: 0,
    ...options,
  });
}

function answer(response: ServerResponse) {
  response.setHeader("content-type", "application/json").end(JSON.stringify(wireSession));
}

test("a server that never answers is given up after timeoutMs", async () => {
  const client = await clientOf(() => {}, { timeoutMs: 50 });
  expect(await rejection(client.use("trs_1"))).toMatchObject({
    code: "timeout",
    message: "[GET] /tool_router/session/trs_1: no answer within 50 ms.",
  });
});

test("a body that never ends is given up as well, and the connection is closed", async () => {
  let isClosed = false;
  const client = await clientOf((request, response) => {
    response.write('{"session_id":');
    request.socket.on("close", () => {
      isClosed = true;
    });
  });
  expect(await rejection(client.use("trs_1", { timeoutMs: 50 }))).toMatchObject({
    code: "timeout",
  });
  await expect.poll(() => isClosed).toBe(true);
});

test("each try has the whole time, and a read that timed out is sent again", async () => {
  let count = 0;
  const client = await clientOf(
    (_, response) => {
      count += 1;
      if (count === 2) answer(response);
    },
    { timeoutMs: 1_000, maxRetries: 1 },
  );
  await expect(client.use("trs_1")).resolves.toMatchObject({ sessionId: "trs_1" });
});

test("a write that timed out may have happened: it is not sent again", async () => {
  const methods: (string | undefined)[] = [];
  const client = await clientOf(({ method }) => void methods.push(method), {
    timeoutMs: 200,
    maxRetries: 1,
  });
  expect(await rejection(client.create("user_1"))).toMatchObject({ code: "timeout" });
  // A read that is sent again takes as long as the write would have taken.
  expect(await rejection(client.use("trs_1"))).toMatchObject({ code: "timeout" });
  expect(methods).toEqual(["POST", "GET", "GET"]);
});

test("a connection that breaks within the body is a network error", async () => {
  const client = await clientOf((request, response) => {
    response.writeHead(200, { "content-length": "1000" }).write("{");
    setTimeout(() => request.socket.destroy(), 10);
  });
  expect(await rejection(client.use("trs_1"))).toMatchObject({ code: "network" });
});

test("Infinity is no limit", async () => {
  const client = await clientOf((_, response) => setTimeout(() => answer(response), 50), {
    timeoutMs: Number.POSITIVE_INFINITY,
  });
  await expect(client.use("trs_1")).resolves.toBeDefined();
});

test("an abort ends the call at once, on the wire too", async () => {
  let isClosed = false;
  const controller = new AbortController();
  const client = await clientOf((request) => {
    request.socket.on("close", () => {
      isClosed = true;
    });
    controller.abort(new Error("left the page"));
  });
  const error = await rejection(client.use("trs_1", { signal: controller.signal }));
  expect(error).toMatchObject({ code: "aborted", cause: { message: "left the page" } });
  await expect.poll(() => isClosed).toBe(true);
});

test("what was aborted before is not sent", async () => {
  let count = 0;
  const client = await clientOf((_, response) => {
    count += 1;
    answer(response);
  });
  const signal = AbortSignal.abort();
  expect(await rejection(client.create("user_1", {}, { signal }))).toMatchObject({
    code: "aborted",
  });
  expect(
    await rejection(client.connectedAccounts.waitForConnection("ca_1", { signal })),
  ).toMatchObject({
    code: "aborted",
  });
  expect(count).toBe(0);
});

test("a fetch that ignores its signal cannot keep the caller waiting", async () => {
  const fetch = () => new Promise<never>(() => {});
  const client = await clientOf(() => {}, { fetch, timeoutMs: 30 });
  expect(await rejection(client.use("trs_1"))).toMatchObject({ code: "timeout" });
});

test("neither can a token that never comes", async () => {
  const token = () => new Promise<never>(() => {});
  const client = await clientOf((_, response) => answer(response), { token, timeoutMs: 30 });
  expect(await rejection(client.use("trs_1"))).toMatchObject({ code: "timeout" });
});

test("nothing stays attached to a signal that outlives its calls", async () => {
  const { signal } = new AbortController();
  let attached = 0;
  const add = signal.addEventListener.bind(signal);
  const remove = signal.removeEventListener.bind(signal);
  signal.addEventListener = (...args: Parameters<typeof add>) => {
    attached += 1;
    add(...args);
  };
  signal.removeEventListener = (...args: Parameters<typeof remove>) => {
    attached -= 1;
    remove(...args);
  };
  const client = await clientOf((_, response) => answer(response));
  await client.use("trs_1", { signal });
  await client.use("trs_1", { signal });
  expect(attached).toBe(0);
});
