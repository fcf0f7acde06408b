// @vitest-environment node
import { expect, test } from "vitest";
import { createTestHost } from "./support/hosts.ts";

const items = Array.from({ length: 20 }, (_, index) => ({
  id: `ca_${index}`,
  alias: "x".repeat(50),
}));

test("1,000 requests in flight hold less than 64 MB, and each is answered", async () => {
  const { promise, resolve } = Promise.withResolvers<void>();
  let asked = 0;
  const host = createTestHost({
    fetch: async () => {
      asked += 1;
      await promise;
      return Response.json({ items });
    },
  });
  const before = process.memoryUsage().heapUsed;
  const answers = Array.from({ length: 1_000 }, (_, index) =>
    host.send(`user_${index}`, "/connected_accounts?limit=20"),
  );
  await expect.poll(() => asked).toBe(1_000);
  expect(process.memoryUsage().heapUsed - before).toBeLessThan(64_000_000);
  resolve();
  const statuses = (await Promise.all(answers)).map(({ status }) => status);
  expect(new Set(statuses)).toEqual(new Set([200]));
  expect(host.audited).toHaveLength(1_000);
});

test("10,001 users' sessions stay within a bound: the one that was used longest ago is asked for anew", async () => {
  let made = 0;
  const host = createTestHost({
    fetch: async (input, init) => {
      const known = /session\/(trs_\d+)$/.exec(String(input))?.[1];
      if (init?.method === "POST") made += 1;
      return Response.json({ session_id: known ?? `trs_${made}`, config: {} });
    },
  });
  for (let index = 0; index < 10_001; index += 1) await host.proxy.getSession(`user_${index}`);
  expect(made).toBe(10_001);
  await host.proxy.getSession("user_10000");
  expect(made).toBe(10_001);
  await host.proxy.getSession("user_0");
  expect(made).toBe(10_002);
});

test("a body that is nested too deep to be handed on is the sender's fault", async () => {
  let asked = 0;
  const host = createTestHost({
    fetch: async () => {
      asked += 1;
      return Response.json({ session_id: "trs_1", config: { user_id: "ann" } });
    },
  });
  const { session_id } = await (await host.send("ann", "/session")).json();
  const before = asked;
  const refused = await host.send("ann", `/tool_router/session/${session_id}/execute`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: `{"tool_slug":"A","arguments":{"a":${"[".repeat(20_000)}${"]".repeat(20_000)}}}`,
  });
  expect(refused.status).toBe(400);
  expect(asked).toBe(before);
});
