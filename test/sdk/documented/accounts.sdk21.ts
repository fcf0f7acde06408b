import { ComposioAclOnlyForSharedError } from "composio-core-21";
import { expect, test } from "vitest";
import { newestSdk } from "../support/newestSdk.ts";
import { platform } from "../support/platform.ts";

// The calls of the platform's documentation: shared accounts, and who comes back from the provider. Only the newest SDK has
// all of them.
const mock = platform();

/** A SHARED Gmail account of `user_admin`, for everybody but `user_bob`. */
async function shareGmail(composio: ReturnType<typeof newestSdk>): Promise<string> {
  const { id: authConfig } = await composio.authConfigs.create("gmail");
  const request = await composio.connectedAccounts.link("user_admin", authConfig, {
    experimental: {
      accountType: "SHARED",
      aclConfigForShared: { allowAllUsers: true, notAllowedUserIds: ["user_bob"] },
    },
  });
  await mock.complete(request.redirectUrl);
  return (await request.waitForConnection()).id;
}

test("a shared account is pinned by whom its list allows, and runs tools for them", async () => {
  const composio = newestSdk(mock);
  const id = await shareGmail(composio);
  const session = await composio.create("user_alice", { connectedAccounts: { gmail: [id] } });
  const { logId } = await session.execute("GMAIL_FETCH_EMAILS", {});
  expect(await mock.control("GET", `/executions/${logId}`)).toMatchObject({
    connected_account_id: id,
  });
  // The SDK has classes for these two, and does not throw them.
  const pinned = composio.create("user_bob", { connectedAccounts: { gmail: [id] } });
  await expect(pinned).rejects.toMatchObject({
    status: 400,
    message: expect.stringContaining("SHARED and not accessible"),
  });
  const send = (userId: string) =>
    composio.tools.execute("GMAIL_SEND_EMAIL", {
      userId,
      connectedAccountId: id,
      arguments: { recipient_email: "person@example.com", subject: "hi", body: "…" },
      dangerouslySkipVersionCheck: true,
    });
  expect(await send("user_alice")).toMatchObject({ successful: true });
  await expect(send("user_bob")).rejects.toMatchObject({ cause: { status: 403 } });
});

test("its list is changed in part, and read; a private account has none", async () => {
  const composio = newestSdk(mock);
  const id = await shareGmail(composio);
  const acl = async () =>
    (await composio.connectedAccounts.get(id)).experimental?.aclConfigForShared;
  expect(await acl()).toEqual({
    allowAllUsers: true,
    allowedUserIds: [],
    notAllowedUserIds: ["user_bob"],
  });
  await composio.experimental.updateAcl(id, { allowedUserIds: ["user_alice", "user_bob"] });
  await composio.experimental.updateAcl(id, { allowAllUsers: false, notAllowedUserIds: [] });
  expect(await acl()).toEqual({
    allowAllUsers: false,
    allowedUserIds: ["user_alice", "user_bob"],
    notAllowedUserIds: [],
  });
  const own = await mock.seed({ user_id: "user_admin", toolkit: "gmail" });
  await expect(
    composio.experimental.updateAcl(own, { allowAllUsers: true }),
  ).rejects.toBeInstanceOf(ComposioAclOnlyForSharedError);
});

test("shared accounts are listed where they are asked for", async () => {
  const composio = newestSdk(mock);
  const id = await shareGmail(composio);
  const own = await mock.seed({ user_id: "user_admin", toolkit: "gmail" });
  const ids = async (query: Parameters<typeof composio.connectedAccounts.list>[0]) =>
    (await composio.connectedAccounts.list(query)).items.map((item) => item.id);
  expect(await ids({})).toEqual([own]);
  expect(await ids({ accountType: "SHARED" })).toEqual([id]);
  expect(await ids({ accountType: "ALL" })).toEqual([own, id]);
  expect(await ids({ accountType: "SHARED", userIds: ["user_alice"] })).toEqual([]);
});

test("who comes back from the provider is said by the host, once", async () => {
  const composio = newestSdk(mock);
  // The client that has this can't be installed: what it sends is public, so it stands in here.
  const client = composio.getClient();
  Object.assign(client.connectedAccounts, {
    completeAuth: (body: object) =>
      client.post("/api/v3.1/connected_accounts/complete_auth", { body }),
  });
  await mock.control("PUT", "/project", { verifier_url: "https://your-app.test/composio/verify" });
  const session = await composio.create("user_123");
  const request = await session.authorize("github");
  const { callback_url } = await mock.complete(request.redirectUrl);
  const { searchParams } = new URL(callback_url ?? "");
  expect([...searchParams.keys()]).toEqual(["session_uri"]);
  const sessionUri = searchParams.get("session_uri") ?? "";
  const redeem = () => composio.connectedAccounts.completeAuth({ sessionUri, userId: "user_123" });
  expect(await redeem()).toEqual({ connectedAccountId: request.id, toolkitSlug: "github" });
  expect(await composio.connectedAccounts.get(request.id)).toMatchObject({ status: "ACTIVE" });
  await expect(redeem()).rejects.toMatchObject({ status: 404 });
});
