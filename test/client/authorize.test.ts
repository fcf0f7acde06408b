// @vitest-environment node
import type { SessionLinkParams } from "@composio/client/resources/tool-router/session/session";
import type { Session } from "tool-router-react/client";
import { beforeEach, expect, test } from "vitest";
import { json, rejection, standInApi } from "./support/api.ts";
import { wireAccount, wireLink, wireSession } from "./support/wire.ts";

const api = standInApi();
let session: Session;

beforeEach(async () => {
  api.answers(json(wireSession));
  session = await api.client().use("trs_1");
  api.requests.length = 0;
});

test("authorize starts a link, and the link is waited for", async () => {
  api.answers(json(wireLink, 201), json({ ...wireAccount, id: "ca_new" }));
  const request = await session.authorize("github", {
    callbackUrl: "https://host.test/callback?tab=1",
    alias: "Work",
  });
  expect(api.requests).toMatchObject([{ method: "POST", path: "/tool_router/session/trs_1/link" }]);
  expect(api.requests[0]?.body).toEqual({
    toolkit: "github",
    callback_url: "https://host.test/callback?tab=1",
    alias: "Work",
  } satisfies SessionLinkParams);
  expect(request).toMatchObject({
    id: "ca_new",
    status: "INITIALIZING",
    redirectUrl: "https://connect.test/link/lk_1",
  });
  await expect(request.waitForConnection()).resolves.toMatchObject({
    id: "ca_new",
    status: "ACTIVE",
  });
  expect(api.requests[1]?.path).toBe("/connected_accounts/ca_new");
});

test("a plain authorize sends the toolkit alone", async () => {
  api.answers(json(wireLink, 201));
  await session.authorize("github");
  expect(api.requests[0]?.body).toEqual({ toolkit: "github" });
});

test.each([
  ["javascript:alert(1)"],
  ["JaVaScRiPt:alert(1)"],
  ["\tjavascript:alert(1)"],
  ["data:text/html,<script>alert(1)</script>"],
  ["blob:https://host.test/1"],
  ["file:///etc/passwd"],
  ["/link/lk_1"],
  ["//connect.test/link"],
  ["connect.test/link"],
  [""],
])("a link that leads to %j is refused", async (redirect_url) => {
  api.answers(json({ ...wireLink, redirect_url }, 201));
  const error = await rejection(session.authorize("github"));
  expect(error).toMatchObject({ code: "unsafe_redirect_url" });
  expect(JSON.stringify(error)).not.toContain("alert");
});

test("what was checked is what is given on, as a browser reads it", async () => {
  api.answers(json({ ...wireLink, redirect_url: " HTTPS://Connect.test/a/../link\n" }, 201));
  const { redirectUrl } = await session.authorize("github");
  expect(redirectUrl).toBe("https://connect.test/link");
});

test.each([["/callback"], ["javascript:alert(1)"], ["myapp://done"], [""]])(
  "the callback %j is refused before anything is sent",
  async (callbackUrl) => {
    expect(await rejection(session.authorize("github", { callbackUrl }))).toMatchObject({
      code: "invalid_options",
      message: expect.stringContaining("callbackUrl must be an absolute http(s) URL"),
    });
    const manageConnections = { callbackUrl };
    expect(await rejection(session.update({ manageConnections }))).toMatchObject({
      code: "invalid_options",
    });
    expect(api.requests).toHaveLength(0);
  },
);
