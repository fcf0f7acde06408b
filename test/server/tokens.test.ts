// @vitest-environment node
import { EncryptJWT, jwtDecrypt } from "jose";
import { afterAll, afterEach, beforeAll, expect, test, vi } from "vitest";
import { createTestHost, secret } from "./support/hosts.ts";
import { keyOf } from "./support/keyOf.ts";

const host = createTestHost();
beforeAll(() => host.mock.listen());
afterEach(() => vi.useRealTimers());
afterAll(() => host.mock.close());

const rawIdOf = async () => (await host.mock.backend.sessions.create("ada", {})).id;
const statusOf = async (signedId: string, at = host) =>
  (await at.send("ada", `/tool_router/session/${signedId}`)).status;

test("an id is a standard encrypted token: a library reads it with the secret, and nobody without", async () => {
  const id = await rawIdOf();
  const signed = await host.proxy.signSessionId("ada", id);
  const { payload, protectedHeader } = await jwtDecrypt(signed, await keyOf(secret));
  expect(payload).toMatchObject({ sub: "ada", sid: id });
  expect(protectedHeader).toMatchObject({ alg: "dir", enc: "A256GCM" });
  const readable = signed.split(".").map((each) => Buffer.from(each, "base64url").toString());
  expect(readable.join("")).not.toMatch(new RegExp(`${id}|ada`));
  await expect(jwtDecrypt(signed, await keyOf(`${secret}!`))).rejects.toThrow();
});

test("one that a library made with the secret is accepted", async () => {
  const id = await rawIdOf();
  const { payload } = await jwtDecrypt(
    await host.proxy.signSessionId("ada", id),
    await keyOf(secret),
  );
  const made = await new EncryptJWT({ sid: id, cfg: payload.cfg })
    .setProtectedHeader({ alg: "dir", enc: "A256GCM", typ: "tool-router-session+jwt" })
    .setSubject("ada")
    .setExpirationTime("1h")
    .encrypt(await keyOf(secret));
  expect(await statusOf(made)).toBe(200);
});

test("two ids of one session are not alike", async () => {
  const id = await rawIdOf();
  const [one, two] = await Promise.all([
    host.proxy.signSessionId("ada", id),
    host.proxy.signSessionId("ada", id),
  ]);
  expect(one).not.toBe(two);
});

test("secrets rotate: the first signs, all are accepted, and one that was taken out no more", async () => {
  const signed = await host.proxy.signSessionId("ada", await rawIdOf());
  const next = "f1e2d3c4b5a697887766554433221100ffee";
  const rotating = createTestHost({ secret: [next, secret] });
  const rotated = createTestHost({ secret: next });
  expect(await statusOf(signed, rotating)).toBe(200);
  expect(await statusOf(signed, rotated)).toBe(404);
  const fresh = await rotating.proxy.signSessionId("ada", await rawIdOf());
  expect(await statusOf(fresh, rotated)).toBe(200);
});

test("an id is renewed by use once half of its life is over, and ends when all of it is", async () => {
  const hour = 3_600_000;
  const short = createTestHost({ sessionLifetimeMs: hour });
  const signed = await short.proxy.signSessionId("ada", await rawIdOf());
  const idAfter = async (ms: number) => {
    vi.useFakeTimers({ toFake: ["Date"], now: start + ms });
    const response = await short.send("ada", `/tool_router/session/${signed}`);
    return response.ok ? (await response.json()).session_id : response.status;
  };
  const start = Date.now();
  expect(await idAfter(hour / 4)).toBe(signed);
  const renewed = await idAfter((hour * 3) / 4);
  expect(renewed).not.toBe(signed);
  expect(await idAfter(hour + 1_000)).toBe(404);
  expect(await statusOf(renewed, short)).toBe(200);
});

test("a process that never saw an id accepts it: there is no memory behind it", async () => {
  const { sessionId, signedId } = await host.proxy.getSession("ada");
  expect(sessionId).toMatch(/^trs_/);
  const elsewhere = createTestHost();
  expect(await statusOf(signedId, elsewhere)).toBe(200);
});
