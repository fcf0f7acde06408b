// @vitest-environment node
import type { ConnectionRequest, Session } from "tool-router-react/client";
import { beforeEach, expect, test } from "vitest";
import { json, rejection, standInApi } from "./support/api.ts";
import { wireAccount, wireLink, wirePage, wireSession, wireToolkit } from "./support/wire.ts";

const api = standInApi();
let session: Session;

beforeEach(async () => {
  api.answers(json(wireSession));
  session = await api.client().use("trs_1");
  api.requests.length = 0;
});

test("a toolkit that is connected answers at once", async () => {
  api.answers(json(wirePage([wireToolkit])));
  expect(await session.ensureConnected("GitHub")).toStrictEqual({
    toolkit: "GitHub",
    wasConnected: true,
    connectedAccount: { id: "ca_1", status: "ACTIVE" },
  });
  expect(api.requests).toMatchObject([{ method: "GET", query: { toolkits: "github" } }]);
});

test("a toolkit that needs no connection has no account", async () => {
  api.answers(json(wirePage([{ ...wireToolkit, is_no_auth: true, connected_account: null }])));
  expect(await session.ensureConnected("github")).toStrictEqual({
    toolkit: "github",
    wasConnected: true,
    connectedAccount: undefined,
  });
});

test("without a connection, a link is given to the page and its user is waited for", async () => {
  api.answers(
    json(wirePage([{ ...wireToolkit, connected_account: null }])),
    json(wireLink, 201),
    json({ ...wireAccount, id: "ca_new" }),
  );
  const links: ConnectionRequest[] = [];
  const ensured = await session.ensureConnected("github", {
    alias: "Work",
    callbackUrl: "https://host.test/done",
    onRequest: (request) => links.push(request),
  });
  expect(ensured).toStrictEqual({
    toolkit: "github",
    wasConnected: false,
    connectedAccount: { id: "ca_new", status: "ACTIVE" },
  });
  expect(links).toMatchObject([{ redirectUrl: "https://connect.test/link/lk_1" }]);
  expect(api.requests[1]?.body).toEqual({
    toolkit: "github",
    callback_url: "https://host.test/done",
    alias: "Work",
  });
});

test("an account that works no more is connected anew, and the wait has an end", async () => {
  const connected_account = { ...wireToolkit.connected_account, status: "EXPIRED" };
  api.answers(
    json(wirePage([{ ...wireToolkit, connected_account }])),
    json(wireLink, 201),
    json({ ...wireAccount, id: "ca_new", status: "INITIATED" }),
  );
  expect(await rejection(session.ensureConnected("github", { timeout: 30 }))).toMatchObject({
    code: "wait_timeout",
    account: { id: "ca_new" },
  });
});

test("the request's signal ends the wait too", async () => {
  const controller = new AbortController();
  api.answers(
    json(wirePage([{ ...wireToolkit, connected_account: null }])),
    json(wireLink, 201),
    () => {
      queueMicrotask(() => controller.abort());
      return json({ ...wireAccount, status: "INITIATED" });
    },
  );
  const call = session.ensureConnected("github", {}, { signal: controller.signal });
  expect(await rejection(call)).toMatchObject({ code: "aborted" });
});
