// @vitest-environment node
import { createToolRouterClient } from "tool-router-react/client";
import { expect, test } from "vitest";
import { rejection } from "./support/api.ts";
import { wirePage, wireSession, wireToolkit } from "./support/wire.ts";

// What is long here is as long as a platform that means harm, or is broken, would send it.
const long = 10_000_000;

async function sessionOf(body: string, status = 200) {
  const bodies = [JSON.stringify(wireSession), body];
  const fetch = async () =>
    new Response(bodies.shift(), { status: bodies.length > 0 ? 200 : status });
  const client = createToolRouterClient({ baseUrl: "https://api.test", fetch, maxRetries: 0 });
  return client.use("trs_1");
}

test("a logo of 100 kB and more is none, and of a text the first 100,000 characters are kept", async () => {
  const image = (length: number) => `data:image/png;base64,${"a".repeat(length)}`;
  const logos = [1_000, 99_000, 100_000, long].map(image);
  const toolkits = logos.map((logo, index) => ({
    ...wireToolkit,
    slug: `t${index}`,
    name: "n".repeat(long / 50),
    meta: { logo, description: "d".repeat(long / 50) },
  }));
  const session = await sessionOf(JSON.stringify(wirePage(toolkits)));
  const { items } = await session.toolkits();
  expect(items.map(({ logo }) => logo?.length)).toEqual([
    image(1_000).length,
    image(99_000).length,
    undefined,
    undefined,
  ]);
  expect(new Set(items.map(({ description }) => description.length))).toEqual(new Set([100_000]));
  expect(new Set(items.map(({ name }) => name.length))).toEqual(new Set([100_000]));
});

test("an answer of more than 16 MB is not read at all", async () => {
  const session = await sessionOf(`{"data":{"a":"${"a".repeat(2 ** 24)}"}}`);
  expect(await rejection(session.execute("A"))).toMatchObject({ code: "invalid_response" });
});

test("of what a refusal says the beginning is kept, and its kind is found in that", async () => {
  // A quarter of what is read at all.
  const words = `The alias is taken. ${"alias ".repeat(long / 24)}`;
  const error = { message: words, suggested_fix: words, request_id: words, errors: [words] };
  const session = await sessionOf(JSON.stringify({ error }), 400);
  const refused = await rejection(session.authorize("github"));
  const first = words.slice(0, 1_000);
  expect(refused).toMatchObject({
    code: "alias_taken",
    status: 400,
    message: `[POST] /tool_router/session/trs_1/link: 400 ${first} ${first} ${first}`,
    suggestedFix: first,
    errors: [first],
  });
});

test("a refusal that is nested deeper than JSON can be written keeps its status and its words", async () => {
  const nested = "[".repeat(20_000) + "]".repeat(20_000);
  const session = await sessionOf(`{"error":{"message":"No.","errors":["a",${nested}]}}`, 400);
  const refused = await rejection(session.authorize("github"));
  expect(refused).toMatchObject({ code: "bad_request", status: 400, errors: ["a", ""] });
});
