import { catalog, createMockBackend } from "tool-router-react/mock";
import { createMockServer } from "tool-router-react/mock/node";
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";

const mock = createMockServer({ baseUrls: ["/api/tool-router", "https://host.test/connect/"] });
beforeAll(() => mock.listen());
beforeEach(() => mock.reset());
afterAll(() => mock.close());

async function create(root: string, headers: Record<string, string> = {}): Promise<number> {
  const response = await fetch(`${root}/tool_router/session`, {
    method: "POST",
    headers,
    body: JSON.stringify({ user_id: "ann", toolkits: { enable: ["gmail"] } }),
  });
  return response.status;
}

describe("a mock server", () => {
  test("answers under the platform's roots and the host's, on any origin", async () => {
    expect(await create("https://backend.composio.dev/api/v3.1", { "x-api-key": "k" })).toBe(201);
    expect(await create("http://127.0.0.1:4010/api/v3", { "x-api-key": "k" })).toBe(201);
    expect(await create("http://localhost:3000/api/tool-router")).toBe(201);
    expect(await create("https://host.test/connect")).toBe(201);
  });

  test("fails a request that nothing answers, so that no test goes out to the network", async () => {
    const said = vi.spyOn(console, "error").mockImplementation(() => undefined);
    await expect(fetch("https://elsewhere.test/")).rejects.toThrow();
    expect(said).toHaveBeenCalledWith(expect.stringContaining("https://elsewhere.test/"));
  });

  test("names what is to be done with such a request as msw 2 does too", () => {
    const other = createMockServer();
    const listen = vi.spyOn(other.server, "listen").mockImplementation(() => undefined);
    other.listen();
    expect(listen).toHaveBeenCalledWith({ onUnhandledFrame: "error", onUnhandledRequest: "error" });
  });

  test("starts over between tests", async () => {
    await create("https://app.test/api/tool-router");
    await mock.reset();
    expect((await mock.backend.snapshot()).sessions).toEqual([]);
  });

  test("brings the catalogue, whose toolkits can be connected as their schemes ask", async () => {
    const { items } = await mock.backend.toolkits.list({ limit: 1000 });
    expect(items.map(({ slug }) => slug)).toEqual(catalog.map(({ slug }) => slug));
    const backend = createMockBackend();
    const session = await backend.sessions.create("ann");
    const refused: string[] = [];
    for (const { slug, noAuth, authSchemes, managedAuthSchemes } of catalog) {
      const link = await backend.sessions
        .link(session.id, { toolkit: slug })
        .catch(() => undefined);
      const canConnect =
        !noAuth &&
        (managedAuthSchemes.length > 0 ||
          authSchemes.some((mode) => ["API_KEY", "BEARER_TOKEN", "BASIC"].includes(mode)));
      if ((link !== undefined) !== canConnect) refused.push(slug);
      if (link === undefined) continue;
      const { fields } = await backend.links.open(link.token);
      const credentials = Object.fromEntries(fields.map(({ name }) => [name, "typed by the user"]));
      await backend.links.complete(link.token, { outcome: "approve", credentials });
      expect((await backend.sessions.resolve(session.id, slug)).account?.id).toBe(link.accountId);
    }
    expect(refused).toEqual([]);
  });
});
