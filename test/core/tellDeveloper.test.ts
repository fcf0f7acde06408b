import { createToolRouterClient } from "tool-router-react/client";
import { expect, test, vi } from "vitest";
import { createScope } from "../../src/core/scope/Scope.ts";

/** What the console says of what a host's route answers, asked twice. */
async function linesFor(baseUrl: string, answer: () => Response | Promise<Response>) {
  const warn = vi.spyOn(console, "warn").mockReturnValue(undefined);
  const client = createToolRouterClient({ baseUrl, maxRetries: 0, fetch: async () => answer() });
  const scope = createScope(client, { isCurrent: true });
  for (let times = 0; times < 2; times += 1) {
    await scope.reporting(() => client.current()).catch(() => undefined);
  }
  return warn.mock.calls.flat();
}

const refusal = (status: number, error: object) => () => Response.json({ error }, { status });

test.each([
  ["a missing route", () => new Response("<h1>Not found</h1>", { status: 404 }), "Check baseUrl."],
  ["an answer that is HTML", () => new Response("<!doctype html>"), "Check baseUrl."],
  [
    "a wrong API key",
    refusal(401, { message: "Invalid API key", code: 801 }),
    "401 Invalid API key",
  ],
  [
    "a wrong API key behind the proxy",
    refusal(502, { message: "The key is refused.", suggested_fix: "Check the proxy's apiKey." }),
    "Check the proxy's apiKey.",
  ],
  [
    "a page that the proxy does not know",
    refusal(403, { message: "No.", suggested_fix: "List its origin in allow.origins." }),
    "List its origin in allow.origins.",
  ],
  ["CORS, or nobody there", () => Promise.reject(new TypeError("Failed to fetch")), "Check CORS."],
])("%s is one line in the developer's console, once", async (name, answer, advice) => {
  const lines = await linesFor(`https://api.test/${encodeURIComponent(name)}`, answer);
  // Others of these tests have the same words.
  expect(lines).toEqual([expect.stringContaining(advice)]);
  expect(lines[0]).toMatch(/^\[GET\] \/session: /);
});

test.each([
  ["too many requests", refusal(429, { message: "Slow down" })],
  ["what the user may not", refusal(403, { message: "No" })],
  ["a platform that is down", refusal(503, { message: "Down" })],
  ["what is gone", refusal(404, { message: "No such account", request_id: "req_1" })],
])("%s is the user's to read, and no line", async (_, answer) => {
  expect(await linesFor("https://api.test", answer)).toEqual([]);
});

test("a network that goes away later is no line", async () => {
  const warn = vi.spyOn(console, "warn").mockReturnValue(undefined);
  let isAway = false;
  const fetch = async () => {
    if (isAway) throw new TypeError("Failed to fetch");
    return Response.json({ items: [] });
  };
  const client = createToolRouterClient({ baseUrl: "https://away.test", maxRetries: 0, fetch });
  const scope = createScope(client, { isCurrent: true });
  await scope.reporting(() => client.connectedAccounts.list());
  isAway = true;
  await expect(scope.reporting(() => client.current())).rejects.toMatchObject({ code: "network" });
  expect(warn).not.toHaveBeenCalled();
});
