// @vitest-environment node
import { HttpResponse, http } from "msw";
import { createVerifierHandler } from "tool-router-react/server";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import {
  apiKey,
  appOrigin,
  createTestHost,
  finishLink,
  readLogin,
  upstream,
} from "./support/hosts.ts";

const host = createTestHost();
const returnTo = `${appOrigin}/connected`;
const verify = createVerifierHandler({ apiKey, upstream, authenticate: readLogin, returnTo });

beforeAll(() => host.mock.listen());
beforeEach(async () => {
  await host.mock.reset();
  const response = await fetch("https://platform.test/__mock__/project", {
    method: "PUT",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ verifier_url: `${appOrigin}/verify` }),
  });
  expect(response.ok).toBe(true);
});
afterAll(() => host.mock.close());

/** Begins a link as a user, and gives consent: where the provider sends whoever finished it, and the account. */
async function consent(userId: string) {
  const session = await host.clientOf(userId).create(userId);
  const { id, redirectUrl } = await session.authorize("gmail");
  return { id, address: await finishLink(redirectUrl) };
}

const openAs = (userId: string | undefined, address: string, headers: HeadersInit = {}) =>
  verify(
    new Request(address, {
      headers: { ...(userId && { cookie: `login=${userId}` }), ...headers },
    }),
  );
const statusOf = async (id: string) => (await host.mock.backend.accounts.get(id)).status;

test("the user who began a link comes back, and is connected then", async () => {
  const { id, address } = await consent("ada");
  expect(address).toContain(`${appOrigin}/verify?session_uri=`);
  expect(await statusOf(id)).toBe("INITIATED");
  const response = await openAs("ada", address);
  expect(response.status).toBe(303);
  expect(response.headers.get("location")).toBe(
    `${returnTo}?status=success&connected_account_id=${id}`,
  );
  expect(response.headers.get("cache-control")).toBe("no-store");
  expect(await statusOf(id)).toBe("ACTIVE");
});

test("a link that one user began and another one finished connects nothing", async () => {
  const { id, address } = await consent("mallory");
  const response = await openAs("bob", address);
  expect(response.status).toBe(400);
  const html = await response.text();
  expect(html).toContain("Somebody else began this connection. Nothing was connected");
  expect(html).not.toContain(apiKey);
  expect(await statusOf(id)).toBe("FAILED");
});

test("a user named in the address is not believed", async () => {
  const { id, address } = await consent("mallory");
  const response = await openAs("bob", `${address}&user_id=mallory`);
  expect(response.status).toBe(400);
  expect(await statusOf(id)).toBe("FAILED");
});

test("an address is good for one use", async () => {
  const { id, address } = await consent("ada");
  await openAs("ada", address);
  const again = await openAs("ada", address);
  expect(again.status).toBe(404);
  expect(await again.text()).toContain("was opened twice");
  expect(await statusOf(id)).toBe("ACTIVE");
});

test("without a login nothing is redeemed: after signing in the same address still works", async () => {
  const { id, address } = await consent("ada");
  const response = await openAs(undefined, address);
  expect(response.status).toBe(401);
  expect(await response.text()).toContain("Sign in, then reload this page");
  expect(await statusOf(id)).toBe("INITIATED");
  expect((await openAs("ada", address)).status).toBe(303);
});

test.each(["image", "iframe", "script", "empty"])(
  "another site's page cannot redeem it as %s",
  async (destination) => {
    const { id, address } = await consent("ada");
    const response = await openAs("ada", address, { "sec-fetch-dest": destination });
    expect(response.status).toBe(400);
    expect(await statusOf(id)).toBe("INITIATED");
  },
);

test("an address without its parameter, with two of them, or a POST redeems nothing", async () => {
  const { id, address } = await consent("ada");
  const query = new URL(address).search;
  const send = (url: string, init?: RequestInit) =>
    verify(new Request(url, { ...init, headers: { cookie: "login=ada" } }));
  expect((await send(`${appOrigin}/verify`)).status).toBe(400);
  expect((await send(`${address}&session_uri=other`)).status).toBe(400);
  expect((await send(`${appOrigin}/verify${query}<`)).status).toBe(400);
  expect((await send(address, { method: "POST" })).status).toBe(405);
  expect(await statusOf(id)).toBe("INITIATED");
});

test("a platform that fails, or a login that throws, is said in calm words, and to the host", async () => {
  const told: unknown[] = [];
  const onError = (error: unknown) => {
    told.push(error);
    throw new Error("the disk is full");
  };
  const options = { apiKey, upstream, returnTo, onError };
  const verify = createVerifierHandler({ ...options, authenticate: readLogin });
  const { address } = await consent("ada");
  host.mock.server.use(
    http.post(`${upstream}/connected_accounts/complete_auth`, () =>
      HttpResponse.json({ error: { message: `stack with ${apiKey}` } }, { status: 500 }),
    ),
  );
  const response = await verify(new Request(address, { headers: { cookie: "login=ada" } }));
  expect(response.status).toBe(500);
  const html = await response.text();
  expect(html).toContain("Try again in a moment");
  expect(html).not.toContain(apiKey);

  host.mock.server.use(
    http.post(`${upstream}/connected_accounts/complete_auth`, () =>
      HttpResponse.json({ error: { message: "Invalid API key" } }, { status: 401 }),
    ),
  );
  const refused = await verify(new Request(address, { headers: { cookie: "login=ada" } }));
  expect(refused.status).toBe(502);
  expect(await refused.text()).not.toContain("API key");

  const broken = createVerifierHandler({
    ...options,
    authenticate: () => Promise.reject(new Error("database password")),
  });
  const failed = await broken(new Request(address));
  expect(failed.status).toBe(500);
  expect(await failed.text()).not.toContain("password");
  expect(told).toEqual([
    expect.objectContaining({ status: 500, message: "The platform could not answer." }),
    expect.objectContaining({ details: expect.objectContaining({ reason: "api_key_refused" }) }),
    expect.objectContaining({ message: "database password" }),
  ]);
  // What the user can mend is no fault of the host's.
  expect((await verify(new Request(address))).status).toBe(401);
  expect(told).toHaveLength(3);
});
