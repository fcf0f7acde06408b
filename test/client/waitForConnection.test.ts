// @vitest-environment node
import type { ConnectedAccountStatus, WaitOptions } from "tool-router-react/client";
import { expect, test } from "vitest";
import { json, rejection, standInApi } from "./support/api.ts";
import { wireAccount } from "./support/wire.ts";

const api = standInApi();

function account(status: ConnectedAccountStatus, status_reason: string | null = null) {
  return json({ ...wireAccount, status, status_reason });
}

function wait(options?: WaitOptions, id = "ca_1") {
  const accounts = api.client().connectedAccounts;
  return accounts.waitForConnection(id, { intervalMs: 5, timeoutMs: 5_000, ...options });
}

test("an account that is ACTIVE already is there at once", async () => {
  api.answers(account("ACTIVE"));
  await expect(wait({ intervalMs: 60_000 })).resolves.toMatchObject({
    id: "ca_1",
    status: "ACTIVE",
  });
  expect(api.requests.map(({ method, path }) => [method, path])).toEqual([
    ["GET", "/connected_accounts/ca_1"],
  ]);
});

test("the wait goes on until ACTIVE, and tells every status", async () => {
  api.answers(
    account("INITIALIZING"),
    account("INITIATED"),
    account("INACTIVE"),
    account("ACTIVE"),
  );
  const seen: string[] = [];
  await wait({ onStatus: ({ status }) => seen.push(status) });
  expect(seen).toEqual(["INITIALIZING", "INITIATED", "INACTIVE", "ACTIVE"]);
});

test.each(["FAILED", "EXPIRED", "REVOKED"] as const)(
  "%s ends it, with the reason",
  async (status) => {
    api.answers(account("INITIATED"), account(status, "The user said no."));
    expect(await rejection(wait())).toMatchObject({
      code: "connection_failed",
      message: expect.stringContaining("The user said no."),
      account: { id: "ca_1", status, statusReason: "The user said no." },
    });
  },
);

test("an account that does not exist ends it", async () => {
  api.answers(json({}, 404));
  expect(await rejection(wait())).toMatchObject({ code: "connection_not_found" });
  expect(api.requests).toHaveLength(1);
});

test.each([
  ["no answer", Response.error()],
  ["500", json({}, 500)],
  ["a proxy's page", new Response("<html>", { status: 502 })],
  ["429", json({ message: "Slow down" }, 429)],
  ["408", json({}, 408)],
])("a read that fails with %s does not end it, not even the first one", async (_, failure) => {
  api.answers(failure, account("INITIATED"), failure, failure, failure, account("ACTIVE"));
  const seen: string[] = [];
  await expect(wait({ onStatus: ({ status }) => seen.push(status) })).resolves.toBeDefined();
  expect(seen).toEqual(["INITIATED", "ACTIVE"]);
  expect(api.requests).toHaveLength(6);
});

test.each([
  ["unauthorized", json({}, 401)],
  ["invalid_response", json({ id: "ca_1" })],
])("an error that will not pass (%s) ends it", async (code, failure) => {
  api.answers(account("INITIATED"), failure);
  expect(await rejection(wait())).toMatchObject({ code });
});

test("time runs out, and the error says what was seen last", async () => {
  api.answers(account("INITIATED"));
  const error = await rejection(wait({ timeoutMs: 500 }));
  expect(error).toMatchObject({
    code: "wait_timeout",
    message: "Connection ca_1 is INITIATED after 500 ms.",
    account: { status: "INITIATED" },
  });
  const reads = () => api.requests.filter(({ path }) => path.endsWith("/ca_1")).length;
  const before = reads();
  // Another wait at the same pace is the clock.
  await rejection(wait({ timeoutMs: 500 }, "ca_2"));
  expect(api.requests.filter(({ path }) => path.endsWith("/ca_2")).length).toBeGreaterThan(1);
  expect(reads()).toBe(before);
});

test("time runs out although nothing could be read, and the cause is kept", async () => {
  api.answers(json({}, 503));
  expect(await rejection(wait({ timeoutMs: 500 }))).toMatchObject({
    code: "wait_timeout",
    cause: { code: "server_error" },
  });
});

test("a number is the time limit in ms, as in the official SDK", async () => {
  api.answers(account("INITIATED"));
  const { connectedAccounts } = api.client();
  expect(await rejection(connectedAccounts.waitForConnection("ca_1", 40))).toMatchObject({
    code: "wait_timeout",
    message: "Connection ca_1 is INITIATED after 40 ms.",
  });
});

test("a signal among the request options ends the wait", async () => {
  const controller = new AbortController();
  controller.abort();
  const { connectedAccounts } = api.client();
  const call = connectedAccounts.waitForConnection("ca_1", 5_000, { signal: controller.signal });
  expect(await rejection(call)).toMatchObject({ code: "aborted" });
});

test("an abort ends the pause at once", async () => {
  const controller = new AbortController();
  api.answers(account("INITIATED"));
  const call = wait({
    intervalMs: 60_000,
    signal: controller.signal,
    onStatus: () => setTimeout(() => controller.abort(), 5),
  });
  expect(await rejection(call)).toMatchObject({ code: "aborted" });
  expect(api.requests).toHaveLength(1);
});
