import { completeAuthorization } from "tool-router-react/client";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createWindowMessages, type WindowMessage } from "../../src/internal/windowMessages.ts";

let heard: WindowMessage[];
let stop: () => void;
let other: BroadcastChannel;

beforeEach(() => {
  heard = [];
  stop = createWindowMessages().subscribe((message) => heard.push(message));
  other = new BroadcastChannel("tool-router:authorize");
});
afterEach(() => {
  stop();
  other.close();
  vi.unstubAllGlobals();
});

test("what the callback page tells is heard", async () => {
  const sent: unknown[] = [];
  other.onmessage = ({ data }) => sent.push(data);
  window.history.replaceState(null, "", "/callback?status=success&connected_account_id=ca_1");
  completeAuthorization({ close: false });
  await expect.poll(() => heard).toEqual([{ type: "authorized", connectedAccountId: "ca_1" }]);
  await expect
    .poll(() => sent)
    .toEqual([{ type: "tool-router:authorized", status: "success", connectedAccountId: "ca_1" }]);
});

test("a change that another window announces is heard, one's own is not", async () => {
  const messages = createWindowMessages();
  const own: WindowMessage[] = [];
  const unsubscribe = messages.subscribe((message) => own.push(message));
  messages.announceChange("github");
  await expect.poll(() => heard).toEqual([{ type: "changed", toolkit: "github" }]);
  createWindowMessages().announceChange();
  await expect.poll(() => own).toEqual([{ type: "changed", toolkit: undefined }]);
  unsubscribe();
});

test("what is not ours is not heard, and fields that make no sense are left out", async () => {
  for (const noise of [null, "tool-router:authorized", 5, [], { type: "other" }]) {
    other.postMessage(noise);
  }
  other.postMessage({ type: "tool-router:authorized", connectedAccountId: 5, status: "maybe" });
  other.postMessage({ type: "tool-router:changed", toolkit: 5 });
  await expect
    .poll(() => heard)
    .toEqual([
      { type: "authorized", connectedAccountId: undefined },
      { type: "changed", toolkit: undefined },
    ]);
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
  const messages = createWindowMessages();
  const unsubscribe = messages.subscribe(() => {});
  expect(() => messages.announceChange("github")).not.toThrow();
  expect(unsubscribe).not.toThrow();
});
