// @vitest-environment node
import { createToolRouterClient } from "tool-router-react/client";
import { expect, test } from "vitest";
import { calls } from "./support/calls.ts";
import { wireSession } from "./support/wire.ts";

// What the round `answers` damages must be right before: else it would show nothing.
test.each(calls)("%s accepts the answer it should", async (_, good, call) => {
  const bodies = [wireSession, good];
  const fetch = async () => Response.json(bodies.shift());
  const client = createToolRouterClient({ baseUrl: "https://api.test", fetch, maxRetries: 0 });
  await expect(call(client, await client.use("trs_1"))).resolves.not.toBeNull();
});
