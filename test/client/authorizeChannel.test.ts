import { completeAuthorization } from "tool-router-react/client";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { type AuthorizedMessage, onAuthorized } from "../../src/internal/authorizeChannel.ts";

let heard: AuthorizedMessage[];
let stop: () => void;
let other: BroadcastChannel;

beforeEach(() => {
  heard = [];
  stop = onAuthorized((message) => heard.push(message));
  other = new BroadcastChannel("tool-router:authorize");
});
afterEach(() => {
  stop();
  other.close();
  vi.unstubAllGlobals();
});

test("what the callback page tells is heard", async () => {
  window.history.replaceState(null, "", "/callback?status=success&connected_account_id=ca_1");
  completeAuthorization({ close: false });
  await expect
    .poll(() => heard)
    .toEqual([{ type: "tool-router:authorized", status: "success", connectedAccountId: "ca_1" }]);
});

test("what is not ours is not heard, and fields that make no sense are left out", async () => {
  for (const noise of [null, "tool-router:authorized", 5, [], { type: "other" }]) {
    other.postMessage(noise);
  }
  other.postMessage({ type: "tool-router:authorized", connectedAccountId: 5, status: "maybe" });
  await expect.poll(() => heard).toEqual([{ type: "tool-router:authorized" }]);
});

test("after stopping nothing is heard", async () => {
  stop();
  const third = new BroadcastChannel("tool-router:authorize");
  const arrived = new Promise((resolve) => {
    third.onmessage = resolve;
  });
  other.postMessage({ type: "tool-router:authorized" });
  await arrived;
  third.close();
  expect(heard).toEqual([]);
});

test("without BroadcastChannel listening is silent, and stops without a fault", () => {
  vi.stubGlobal("BroadcastChannel", undefined);
  expect(() => onAuthorized(() => {})()).not.toThrow();
});
