// @vitest-environment node
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { createTestHost } from "./support/hosts.ts";

const host = createTestHost();
beforeAll(() => host.mock.listen());
afterEach(() => host.mock.reset());
afterAll(() => host.mock.close());

/** What a page sends where the framework gives the request another address than the one that the browser asked for. */
function write(url: string, headers: Record<string, string>): Promise<Response> {
  return host.send("ada", `${url}/api/tool-router/tool_router/session`, {
    method: "POST",
    body: "{}",
    headers,
  });
}

describe("the page's own origin is", () => {
  test.each([
    ["the request's address", "https://app.test", { origin: "https://app.test" }],
    [
      "the host that was asked for, whatever a framework writes into the address",
      "http://localhost:3000",
      { host: "127.0.0.1:3000", origin: "http://127.0.0.1:3000" },
    ],
    [
      "that host by TLS which a proxy ended",
      "http://localhost:3000",
      { host: "app.test", origin: "https://app.test" },
    ],
  ])("%s", async (_, url, headers) => {
    const response = await write(url, headers);
    expect(response.status).toBe(201);
    const { mcp } = await response.json();
    expect(new URL(mcp.url).origin).toBe(headers.origin);
  });

  test.each([
    ["another host", { host: "app.test", origin: "https://evil.test" }],
    ["another port", { host: "app.test:1", origin: "https://app.test" }],
    ["a host with more in it", { host: "evil.test/@app.test", origin: "https://evil.test" }],
    ["no host", { host: "[", origin: "https://evil.test" }],
  ])("and not %s", async (_, headers) => {
    expect((await write("https://app.test", headers)).status).toBe(403);
  });
});
