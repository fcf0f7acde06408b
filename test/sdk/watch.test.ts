import { expect, test } from "vitest";
import { watchSockets } from "./support/watchSockets.ts";

test("the watch hears of requests to anyone but this machine", async () => {
  const watch = watchSockets();
  watch.start();
  await expect(fetch("http://elsewhere.invalid/")).rejects.toThrow();
  expect(watch.take()).toContain("elsewhere.invalid");
  await expect(fetch("http://127.0.0.1:9/")).rejects.toThrow();
  expect(watch.take()).toEqual([]);
  watch.stop();
});
