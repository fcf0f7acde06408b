// @vitest-environment node
import { connect } from "node:net";
import { networkInterfaces } from "node:os";
import { createMockHttpServer, type MockHttpServerOptions } from "tool-router-react/mock/node";
import { afterEach, describe, expect, test } from "vitest";
import { fixtureCatalog } from "../fixtures/fixtureCatalog.ts";
import { rawRequest } from "./support/rawRequest.ts";

const key = { "x-api-key": "any" };
const json = { "content-type": "application/json" };
const open = new Set<{ close(): Promise<void> }>();

afterEach(async () => {
  await Promise.all([...open].map((mock) => mock.close()));
  open.clear();
});

async function start(options: MockHttpServerOptions = {}): Promise<string> {
  const mock = createMockHttpServer({ catalog: fixtureCatalog, seed: "http", ...options });
  open.add(mock);
  return mock.listen();
}

test("is reached from this machine alone", async () => {
  const { port } = new URL(await start());
  const others = Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .filter(({ internal, family }) => !internal && family === "IPv4");
  for (const { address } of others) {
    const reached = await new Promise((resolve) => {
      const socket = connect({ host: address, port: Number(port) });
      socket.on("connect", () => resolve(true)).on("error", () => resolve(false));
    });
    expect(reached).toBe(false);
  }
});

describe("the API over a port", () => {
  test("answers under both roots, and asks for a key", async () => {
    const url = await start();
    for (const root of ["/api/v3.1", "/api/v3"]) {
      expect((await fetch(`${url}${root}/toolkits/gmail`, { headers: key })).status).toBe(200);
      const refused = await fetch(`${url}${root}/toolkits/gmail`);
      expect(refused.status).toBe(401);
      expect(await refused.json()).toMatchObject({ error: { code: 906, status: 401 } });
    }
  });

  test("says what it does not know in the platform's envelope", async () => {
    const url = await start();
    for (const path of ["/", "/favicon.ico", "/api/v3.1/nope", "/__mock__/nope"]) {
      const answer = await fetch(url + path, { headers: key });
      expect(answer.status).toBe(404);
      expect(await answer.json()).toEqual({
        error: {
          message: `There is no route "GET ${path}".`,
          code: 10404,
          slug: "HTTP_NotFound",
          status: 404,
          request_id: expect.stringMatching(/^req_/),
          suggested_fix: expect.any(String),
        },
      });
    }
  });

  test("names its own port in every address it hands out, also behind a proxy that keeps its name", async () => {
    const url = await start();
    const { port } = new URL(url);
    const create = (host: string) =>
      rawRequest(url, {
        method: "POST",
        path: "/api/v3.1/tool_router/session",
        headers: { host, ...key, ...json },
        body: JSON.stringify({ user_id: "ann" }),
      });
    expect((await create("app.test")).json).toMatchObject({
      mcp: { url: expect.stringMatching(new RegExp(`^${url}/tool_router/`)) },
    });
    expect((await create(`localhost:${port}`)).json).toMatchObject({
      mcp: { url: expect.stringMatching(`^http://localhost:${port}/tool_router/`) },
    });
  });

  test("HEAD is GET without the body", async () => {
    const url = await start();
    const head = await fetch(`${url}/api/v3.1/toolkits/gmail`, { method: "HEAD", headers: key });
    const get = await fetch(`${url}/api/v3.1/toolkits/gmail`, { headers: key });
    expect(head.status).toBe(200);
    expect(head.headers.get("content-length")).toBe(get.headers.get("content-length"));
    expect(await head.text()).toBe("");
    expect(
      (await fetch(`${url}/api/v3.1/toolkits/nope`, { method: "HEAD", headers: key })).status,
    ).toBe(404);
  });

  test("takes a body in pieces, and throws away one that nobody reads", async () => {
    const url = await start();
    const text = JSON.stringify({ user_id: "ann", toolkits: { enable: ["gmail"] } });
    const body = new ReadableStream<Uint8Array>({
      async start(controller) {
        for (const letter of text) {
          controller.enqueue(new TextEncoder().encode(letter));
          await new Promise((resolve) => setTimeout(resolve, 1));
        }
        controller.close();
      },
    });
    const streaming = { method: "POST", headers: { ...key, ...json }, body, duplex: "half" };
    expect((await fetch(`${url}/api/v3.1/tool_router/session`, streaming)).status).toBe(201);
    const unread = { method: "POST", headers: key, body: "x".repeat(1_000_000) };
    expect((await fetch(`${url}/api/v3.1/nope`, unread)).status).toBe(404);
    expect((await fetch(`${url}/api/v3.1/toolkits/gmail`, { headers: key })).status).toBe(200);
  });

  test("refuses what is no request in the platform's envelope", async () => {
    const url = await start();
    const absolute = await rawRequest(url, {
      method: "GET",
      path: "ftp://elsewhere/",
      headers: key,
    });
    expect(absolute.status).toBe(400);
    expect(absolute.json).toMatchObject({ error: { code: 10400 } });
    const trace = await rawRequest(url, {
      method: "TRACE",
      path: "/api/v3.1/toolkits",
      headers: key,
    });
    expect(trace.status).toBe(400);
    const broken = { method: "POST", headers: key, body: "{" };
    expect((await fetch(`${url}/api/v3.1/tool_router/session`, broken)).status).toBe(400);
  });

  test("drops the connection when the control plane asks for that", async () => {
    const url = await start();
    await fetch(`${url}/__mock__/conditions`, {
      method: "PUT",
      headers: json,
      body: JSON.stringify({ faults: [{ status: 0 }] }),
    });
    await expect(fetch(`${url}/api/v3.1/toolkits/gmail`, { headers: key })).rejects.toThrow();
    expect((await fetch(`${url}/api/v3.1/toolkits/gmail`, { headers: key })).status).toBe(200);
  });
});

describe("other sites' pages", () => {
  test("read nothing: without --cors no answer may be shared", async () => {
    const url = await start();
    const headers = { ...key, origin: "https://evil.test" };
    const asked = await fetch(`${url}/api/v3.1/toolkits/gmail`, { headers });
    expect(asked.headers.get("access-control-allow-origin")).toBeNull();
    const preflight = await fetch(`${url}/api/v3.1/toolkits`, { method: "OPTIONS", headers });
    expect(preflight.status).toBe(204);
    expect(preflight.headers.get("access-control-allow-origin")).toBeNull();
  });

  test("reach neither the control plane nor links by a name of their own", async () => {
    const url = await start();
    const { port } = new URL(url);
    for (const path of [
      "/__mock__/state",
      "/link/lk_1",
      "/api/v3.1/__mock__/state",
      "//__mock__/state",
    ]) {
      for (const host of [
        "evil.test",
        `evil.test:${port}`,
        "127.0.0.1",
        `127.0.0.1:${port}1`,
        "localhost:80",
      ]) {
        const refused = await rawRequest(url, { method: "GET", path, headers: { host, ...key } });
        expect(refused.status).toBe(403);
        expect(refused.json).toMatchObject({ error: { status: 403, code: 10403 } });
      }
    }
    for (const host of [`127.0.0.1:${port}`, `localhost:${port}`]) {
      const state = await rawRequest(url, {
        method: "GET",
        path: "/__mock__/state",
        headers: { host },
      });
      expect(state.status).toBe(200);
    }
  });

  test.each(["/tool_router/trs_any/mcp", "/tool_router/v3/trs_any/mcp"])(
    "can't be agents: %s looks at Host and Origin",
    async (path) => {
      const url = await start({ corsOrigin: "https://app.test" });
      const { host } = new URL(url);
      const ask = async (headers: Record<string, string>) =>
        (await rawRequest(url, { method: "POST", path, headers: { host, ...key, ...headers } }))
          .status;
      expect(await ask({ host: "evil.test" })).toBe(403);
      expect(await ask({ origin: "https://evil.test" })).toBe(403);
      expect(await ask({ origin: "https://localhost.evil.test" })).toBe(403);
      expect(await ask({ origin: "null" })).toBe(403);
      // There is no such session, which only those learn who may ask.
      expect(await ask({})).toBe(404);
      expect(await ask({ origin: "https://app.test" })).toBe(404);
      expect(await ask({ origin: "http://localhost:5173" })).toBe(404);
    },
  );

  test("can't post a form to the control plane", async () => {
    const url = await start();
    for (const type of ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data"]) {
      const refused = await fetch(`${url}/__mock__/reset`, {
        method: "POST",
        headers: { "content-type": type },
        body: "{}",
      });
      expect(refused.status).toBe(415);
    }
    expect(
      (await fetch(`${url}/__mock__/reset`, { method: "POST", headers: json, body: "{}" })).status,
    ).toBe(200);
  });

  test("of the origin that was allowed may ask, and others still may not", async () => {
    const url = await start({ corsOrigin: "http://localhost:5173" });
    const ask = (origin: string, method = "GET") =>
      fetch(`${url}/api/v3.1/toolkits/gmail`, {
        method,
        headers: { ...key, origin, "access-control-request-headers": "x-api-key,content-type" },
      });
    const preflight = await ask("http://localhost:5173", "OPTIONS");
    expect(preflight.headers.get("access-control-allow-origin")).toBe("http://localhost:5173");
    expect(preflight.headers.get("access-control-allow-headers")).toBe("x-api-key,content-type");
    expect(preflight.headers.get("access-control-allow-methods")).toContain("DELETE");
    const answer = await ask("http://localhost:5173");
    expect(answer.headers.get("access-control-allow-origin")).toBe("http://localhost:5173");
    expect(answer.headers.get("vary")).toMatch(/origin/i);
    expect(
      (await ask("http://localhost:5174")).headers.get("access-control-allow-origin"),
    ).toBeNull();
    const any = await start({ corsOrigin: "*" });
    const anyone = await fetch(`${any}/api/v3.1/toolkits/gmail`, {
      headers: { ...key, origin: "https://a.test" },
    });
    expect(anyone.headers.get("access-control-allow-origin")).toBe("https://a.test");
  });
});
