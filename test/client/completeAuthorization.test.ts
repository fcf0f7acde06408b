import { completeAuthorization } from "tool-router-react/client";
import { afterEach, beforeEach, expect, test, vi } from "vitest";

let opener: BroadcastChannel;
let heard: unknown[];

beforeEach(() => {
  heard = [];
  opener = new BroadcastChannel("tool-router:authorize");
  opener.onmessage = ({ data }: MessageEvent<unknown>) => heard.push(data);
  // jsdom has no windows to close: a tab that a script did not open stays, as here.
  vi.stubGlobal("closed", false);
  vi.spyOn(window, "close").mockImplementation(() => {});
});

afterEach(() => {
  opener.close();
  vi.unstubAllGlobals();
});

function comeBackWith(query: string) {
  window.history.replaceState(null, "", `/callback${query}`);
}

test.each([
  [
    "?tab=1&status=success&connected_account_id=ca_1",
    { connectedAccountId: "ca_1", status: "success" },
  ],
  [
    "?status=failed&connectedAccountId=ca_1&appName=github&error=access_denied",
    { connectedAccountId: "ca_1", status: "failed" },
  ],
  ["?error=access_denied", { status: "failed" }],
  ["?status=SOMETHING&connected_account_id=", {}],
  ["", {}],
])("the callback page with %j tells the app and closes", async (query, learnt) => {
  comeBackWith(query);
  expect(completeAuthorization()).toEqual({ ...learnt, closed: false });
  await expect.poll(() => heard).toEqual([{ type: "tool-router:authorized", ...learnt }]);
  expect(window.close).toHaveBeenCalledOnce();
});

test("a window that the app opened is gone afterwards", () => {
  vi.mocked(window.close).mockImplementation(() => vi.stubGlobal("closed", true));
  expect(completeAuthorization()).toMatchObject({ closed: true });
});

test("in the app's own tab it tells, and leaves the tab open", async () => {
  comeBackWith("?status=success");
  expect(completeAuthorization({ close: false })).toEqual({ status: "success", closed: false });
  await expect.poll(() => heard).toHaveLength(1);
  expect(window.close).not.toHaveBeenCalled();
});

test("without BroadcastChannel it closes all the same: the app finds out by asking", () => {
  vi.stubGlobal("BroadcastChannel", undefined);
  comeBackWith("?status=success");
  expect(completeAuthorization()).toMatchObject({ status: "success" });
  expect(window.close).toHaveBeenCalledOnce();
});

test("where a browser forbids channels it does not fail", () => {
  vi.stubGlobal(
    "BroadcastChannel",
    class {
      constructor() {
        throw new DOMException("The operation is insecure.", "SecurityError");
      }
    },
  );
  expect(completeAuthorization()).toMatchObject({ closed: false });
});

test("on a server it does nothing", () => {
  vi.stubGlobal("window", undefined);
  expect(completeAuthorization()).toEqual({ closed: false });
  expect(heard).toEqual([]);
});
