import { expect, test } from "vitest";
import { readAddress } from "../../../mocks/connect-page/readAddress.ts";
import { addResult, checkedWebAddress } from "../../../mocks/connect-page/returnAddress.ts";

test("the static page finds its token in the query, and the mock's usual database", () => {
  expect(readAddress("https://app.test/sub/tool-router-connect.html?token=ln_1-a_B")).toEqual({
    kind: "local",
    token: "ln_1-a_B",
    databaseName: "tool-router-mock",
  });
});

test("a link may name a database of the mock, and no other of the origin", () => {
  const page = "https://app.test/tool-router-connect.html?token=lk_1";
  expect(readAddress(`${page}&db=tool-router-mock-temporary-x1`)).toMatchObject({
    databaseName: "tool-router-mock-temporary-x1",
  });
  expect(readAddress(`${page}&db=their-database`)).toEqual({ kind: "broken" });
  expect(readAddress(`${page}&db=`)).toEqual({ kind: "broken" });
});

test("behind a server the token is in the path", () => {
  expect(readAddress("http://127.0.0.1:4010/link/lk_1")).toEqual({
    kind: "server",
    token: "lk_1",
    origin: "http://127.0.0.1:4010",
  });
});

test.each([
  "https://app.test/tool-router-connect.html",
  "https://app.test/tool-router-connect.html?token=",
  "https://app.test/tool-router-connect.html?token=ca_1",
  "https://app.test/tool-router-connect.html?token=lk_../../x",
  "https://app.test/link/nonsense",
])("an address without a usable token is broken: %s", (address) => {
  expect(readAddress(address)).toEqual({ kind: "broken" });
});

test("the way back keeps the host's own parameters and adds the result", () => {
  const back = addResult("https://app.test/done?tab=apps&x=%20#top", {
    status: "failed",
    accountId: "ca_1",
  });
  const url = new URL(back ?? "");
  expect(Object.fromEntries(url.searchParams)).toEqual({
    tab: "apps",
    x: " ",
    status: "failed",
    connected_account_id: "ca_1",
  });
  expect(url.hash).toBe("#top");
});

test.each(["javascript:alert(1)", "data:text/html,x", "/relative", "", null])(
  "nobody is sent to %s",
  (address) => {
    expect(checkedWebAddress(address)).toBeNull();
    expect(addResult(address, { status: "success", accountId: "ca_1" })).toBeNull();
  },
);
