import { setupServer } from "msw/node";
import { afterEach, expect, test } from "vitest";
import { createHttpConnectPort } from "../../../mocks/connect-page/httpConnectPort.ts";
import { createHandlers } from "../../../mocks/createHandlers.ts";
import { createMockBackend } from "../../../mocks/createMockBackend.ts";

// The page behind a port, against the control plane as the handlers answer it.
const ORIGIN = "http://127.0.0.1:4010";
const backend = createMockBackend({ appName: "Acme" });
const server = setupServer(...createHandlers(backend));

server.listen({ onUnhandledFrame: "error" });
afterEach(() => server.close());

test("reads a link, is told what is wrong with a form, completes it, and only once", async () => {
  const session = await backend.sessions.create("user_1");
  const { token, accountId } = await backend.sessions.link(session.id, {
    toolkit: "exa",
    callbackUrl: "https://app.test/done?tab=apps",
  });
  const port = createHttpConnectPort(token, ORIGIN);

  const link = await port.open();
  expect(link).toMatchObject({
    status: "opened",
    accountId,
    appName: "Acme",
    toolkit: { name: "Exa" },
    scheme: "API_KEY",
    callbackUrl: "https://app.test/done?tab=apps",
  });
  expect(link.expiresInMs).toBeGreaterThan(9 * 60_000);
  const [field] = link.fields;
  expect(field).toMatchObject({ required: true, secret: true });

  await expect(port.complete({ outcome: "approve", credentials: {} })).rejects.toMatchObject({
    code: "invalid",
    fieldErrors: [expect.stringMatching(`^${field?.name}: `)],
  });
  const credentials = { [field?.name ?? ""]: "k-1" };
  expect(await port.complete({ outcome: "approve", credentials })).toEqual({
    status: "success",
    error: null,
    accountId,
    callbackUrl: `https://app.test/done?tab=apps&status=success&connected_account_id=${accountId}`,
  });
  await expect(port.complete({ outcome: "deny" })).rejects.toMatchObject({ code: "over" });
  expect((await port.open()).status).toBe("approved");
  await expect(createHttpConnectPort("lk_none", ORIGIN).open()).rejects.toMatchObject({
    code: "unknown",
  });
});

test("reads what a host's own OAuth app asks for, and nothing where it is the platform's", async () => {
  const enterprise = createMockBackend({ appName: "Acme", scenario: "enterprise-own-oauth" });
  server.listen({ onUnhandledFrame: "error" });
  server.resetHandlers(...createHandlers(enterprise));
  const scopesOf = async (toolkit: string) => {
    const { token } = await enterprise.sessions.link("trs_enterprise", { toolkit });
    return (await createHttpConnectPort(token, ORIGIN).open()).scopes;
  };
  expect(await scopesOf("github")).toEqual(["repo"]);
  expect(await scopesOf("slack")).toEqual([]);
});
