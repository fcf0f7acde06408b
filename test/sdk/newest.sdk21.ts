import { expect, test } from "vitest";
import { platform } from "./support/platform.ts";

// What only the newest SDK has: with the other one, these can't run.
const mock = platform();

/** A method that the other SDK's types don't have. */
function newer(owner: object, name: string): (...args: unknown[]) => Promise<unknown> {
  const method: unknown = Reflect.get(owner, name);
  if (typeof method !== "function")
    throw new Error(`This SDK has no ${name}: it is not the newest.`);
  return async (...args) => method.apply(owner, args);
}

test("tokens are revoked", async () => {
  const id = await mock.seed({ user_id: "ann", toolkit: "github" });
  const revoke = newer(mock.composio.connectedAccounts, "revoke");
  expect(await revoke(id)).toMatchObject({ connectedAccount: { id, status: "REVOKED" } });
  await expect(mock.composio.connectedAccounts.get(id)).resolves.toMatchObject({
    status: "REVOKED",
  });
});

test("the log of calls is searched, and each is read", async () => {
  const session = await mock.composio.create("ann", { toolkits: ["hackernews"] });
  const { logId } = await session.execute("HACKERNEWS_GET_FRONTPAGE", {});
  const logs: unknown = Reflect.get(mock.composio, "logs");
  if (!(logs instanceof Object)) throw new Error("This SDK has no logs.");
  expect(await newer(logs, "search")({})).toMatchObject({ logs: [{ id: logId }] });
  expect(await newer(logs, "get")(logId)).toMatchObject({ id: logId });
});

test("a host's server is subscribed to events, once", async () => {
  const webhooks: unknown = Reflect.get(mock.composio, "webhooks");
  const subscriptions: unknown =
    webhooks instanceof Object && Reflect.get(webhooks, "subscriptions");
  if (!(subscriptions instanceof Object)) throw new Error("This SDK has no webhooks.");
  const set = newer(subscriptions, "set");
  const first = await set({ webhookUrl: "https://app.test/hook" });
  expect(first).toMatchObject({ enabledEvents: ["composio.trigger.message"], version: "V3" });
  await set({ webhookUrl: "https://app.test/other" });
  expect(await newer(subscriptions, "list")()).toMatchObject({
    items: [{ webhookUrl: "https://app.test/other" }],
    totalItems: 1,
  });
  expect(await newer(subscriptions, "listEventTypes")()).toMatchObject({
    items: [{ eventType: "composio.trigger.message" }, {}, {}],
  });
});

test("a session's configuration is replaced for the version that it was read at", async () => {
  const session = await mock.composio.create("ann", { toolkits: ["github"] });
  const update = newer(session, "update");
  await update({ toolkits: ["github", "gmail"], expectedConfigVersion: 1 });
  await expect(update({ toolkits: ["slack"], expectedConfigVersion: 1 })).rejects.toMatchObject({
    name: "ComposioSessionConfigConflictError",
  });
  expect(await newer(session, "listConfigHistory")()).toMatchObject({ totalItems: 2 });
});
