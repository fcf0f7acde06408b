import { describe, expect, test } from "vitest";
import { platform } from "../support/platform.ts";

// The calls of the platform's documentation, in its shapes and with its names of tools and toolkits: several accounts, and shared ones.
const mock = platform();

describe("several accounts of a toolkit", () => {
  test("are connected with aliases, and one is chosen", async () => {
    const session = await mock.composio.create("user_123", {
      toolkits: ["gmail"],
      multiAccount: { enable: true, maxAccountsPerToolkit: 3 },
    });
    const ids: string[] = [];
    for (const alias of ["work-gmail", "personal-gmail"]) {
      const request = await session.authorize("gmail", { alias });
      await mock.complete(request.redirectUrl);
      ids.push((await request.waitForConnection()).id);
    }
    for (const [index, account] of ["work-gmail", ids[1] ?? ""].entries()) {
      const { logId } = await session.execute("GMAIL_FETCH_EMAILS", {}, { account });
      expect(await mock.control("GET", `/executions/${logId}`)).toMatchObject({
        connected_account_id: ids[index],
      });
    }
    const pinned = await mock.composio.create("user_123", {
      connectedAccounts: { gmail: [ids[0] ?? ""] },
    });
    const { items } = await pinned.toolkits({ toolkits: ["gmail"] });
    expect(items[0]?.connection?.connectedAccount?.id).toBe(ids[0]);
  });

  test("have aliases that are set, changed and cleared", async () => {
    const session = await mock.composio.create("user_123");
    const request = await session.authorize("gmail", { alias: "work-gmail" });
    await mock.complete(request.redirectUrl);
    const { connectedAccounts } = mock.composio;
    const alias = async () => (await connectedAccounts.get(request.id)).alias;
    expect(await alias()).toBe("work-gmail");
    // `connectedAccounts.update(id, { alias })` is newer than the SDKs that can be installed. It sends this:
    const { connectedAccounts: raw } = mock.composio.getClient();
    await raw.patch(request.id, { alias: "private-gmail" });
    expect(await alias()).toBe("private-gmail");
    await raw.patch(request.id, { alias: "" });
    expect(await alias()).toBeNull();
  });

  test("are chosen by the agent, which must say which, where the session asks for that", async () => {
    await mock.seed({ user_id: "user_123", toolkit: "gmail", alias: "work-gmail" });
    await mock.seed({ user_id: "user_123", toolkit: "gmail", alias: "personal-gmail" });
    const session = await mock.composio.create("user_123", {
      toolkits: ["gmail"],
      multiAccount: { enable: true, requireExplicitSelection: true },
    });
    await expect(session.execute("GMAIL_FETCH_EMAILS", {})).rejects.toMatchObject({ status: 400 });
    const { error } = await session.execute("GMAIL_FETCH_EMAILS", {}, { account: "work-gmail" });
    expect(error).toBeNull();
  });
});
