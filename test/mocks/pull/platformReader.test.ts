import { expect, test } from "vitest";
import { apiRootOf, createPlatformReader } from "../../../mocks/pull/platformReader.ts";

/** A reader of a platform that answers these, one after the other, and what was waited. */
function readerOf(...answers: (Response | "nothing")[]) {
  const waits: number[] = [];
  const reader = createPlatformReader({
    baseUrl: "https://platform.test",
    apiKey: "ak_any",
    async fetch() {
      const answer = answers.shift();
      if (answer === undefined || answer === "nothing") throw new TypeError("fetch failed");
      return answer;
    },
    async wait(ms) {
      waits.push(ms);
    },
    say: () => undefined,
  });
  return { reader, waits };
}

const limited = (seconds: string) =>
  new Response("{}", { status: 429, headers: { "retry-after": seconds } });

test("a rate limit is waited for as long as it asks", async () => {
  const { reader, waits } = readerOf(limited("7"), limited("2"), Response.json({ ok: true }));
  expect(await reader.get("/toolkits")).toEqual({ ok: true });
  expect(waits).toEqual([7_000, 2_000]);
});

test("a platform that fails is tried again, each time later, and not for ever", async () => {
  const failed = () => new Response("", { status: 503 });
  const { reader, waits } = readerOf(
    failed(),
    "nothing",
    failed(),
    failed(),
    failed(),
    failed(),
    Response.json({}),
  );
  await expect(reader.get("/toolkits")).rejects.toThrow("answered 503");
  expect(waits).toEqual([1_000, 2_000, 4_000, 8_000, 16_000]);
});

test("a refused key is not tried again", async () => {
  const { reader, waits } = readerOf(new Response("", { status: 401 }));
  await expect(reader.get("/toolkits")).rejects.toThrow("COMPOSIO_API_KEY");
  expect(waits).toEqual([]);
});

test("an origin stands for its API root", () => {
  expect(apiRootOf("https://platform.test/")).toBe("https://platform.test/api/v3.1");
  expect(apiRootOf("https://platform.test/api/v3")).toBe("https://platform.test/api/v3");
});
