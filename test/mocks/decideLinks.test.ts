import { createToolRouterClient } from "tool-router-react/client";
import { createMockServer } from "tool-router-react/mock/node";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";

const mock = createMockServer({ baseUrls: ["https://host.test/api/tool-router"] });
const client = createToolRouterClient({ baseUrl: "https://host.test/api/tool-router" });
beforeAll(() => mock.listen());
beforeEach(() => mock.reset());
afterAll(() => mock.close());

async function authorize(userId: string, toolkit: string) {
  const session = await client.create(userId);
  return session.authorize(toolkit);
}

test("approves the link that waits, or comes while it waits", async () => {
  const approved = mock.approve("GitHub");
  const request = await authorize("ann", "github");
  expect(await approved).toMatchObject({ status: "success", accountId: request.id });
  expect(await request.waitForConnection()).toMatchObject({ status: "ACTIVE" });
});

test("takes the newest, of the user who is named", async () => {
  const first = await authorize("ann", "github");
  const second = await authorize("ann", "github");
  await authorize("bob", "github");
  expect((await mock.approve("github", { userId: "ann" })).accountId).toBe(second.id);
  expect((await mock.approve("github", { userId: "ann" })).accountId).toBe(first.id);
});

test("denies a link", async () => {
  const request = await authorize("ann", "github");
  expect((await mock.deny("github")).status).toBe("failed");
  await expect(request.waitForConnection()).rejects.toMatchObject({ code: "connection_failed" });
});

test("types a key where one is asked for: the given one, or any", async () => {
  await authorize("ann", "exa");
  expect(await mock.approve("exa")).toMatchObject({ accountStatus: "ACTIVE" });
  await authorize("ann", "exa");
  const refused = mock.approve("exa", { credentials: { generic_api_key: "" } });
  await expect(refused).rejects.toMatchObject({ code: 10400 });
});

test("says what to do first when no link waits", async () => {
  await authorize("bob", "github");
  await expect(mock.approve("github", { userId: "ann", timeoutMs: 10 })).rejects.toThrow(
    /No link for github of ann.*Connect button/,
  );
});
