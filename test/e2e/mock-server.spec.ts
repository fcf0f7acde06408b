import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createServer, type Server } from "node:http";
import { test as plainTest } from "@playwright/test";
import { expect, test } from "./fixtures.ts";

/** The mock behind a port, and a host's site beside it. */
let mock: ChildProcess;
let url = "";
let host: Server;
let hostUrl = "";

test.beforeAll(async () => {
  mock = spawn(process.execPath, ["mocks/cli.ts", "--port", "0"], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const [said] = mock.stdout === null ? [] : await once(mock.stdout, "data");
  url = /http:\/\/\S+/.exec(String(said))?.[0] ?? "";
  host = createServer((_, answer) => {
    answer
      .setHeader("content-type", "text/html")
      .end("<title>Host</title><h1>Back in the app</h1>");
  });
  await new Promise<void>((ready) => host.listen(0, "127.0.0.1", ready));
  const address = host.address();
  hostUrl = `http://127.0.0.1:${typeof address === "object" ? address?.port : 0}`;
});

test.afterAll(() => {
  mock.kill();
  host.close();
});

/** Asks the API as a host's server would. */
async function ask(method: string, path: string, body?: object) {
  const answer = await fetch(`${url}/api/v3.1${path}`, {
    method,
    headers: { "x-api-key": "any" },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return answer.json();
}

async function makeLink(toolkit: string, callbackUrl?: string) {
  const { session_id } = await ask("POST", "/tool_router/session", { user_id: "ann" });
  return ask("POST", `/tool_router/session/${session_id}/link`, {
    toolkit,
    callback_url: callbackUrl,
  });
}

test("a link's page asks, and goes back to the host's callback with the result", async ({
  page,
}) => {
  const link = await makeLink("github", `${hostUrl}/done?tab=2`);
  await page.goto(link.redirect_url);
  await expect(page).toHaveTitle("Connect GitHub – Your app");
  expect(await ask("GET", `/connected_accounts/${link.connected_account_id}`)).toMatchObject({
    status: "INITIATED",
  });
  await page.getByRole("button", { name: "Allow" }).click();
  await page.waitForURL(
    `${hostUrl}/done?tab=2&status=success&connected_account_id=${link.connected_account_id}`,
  );
  expect(await ask("GET", `/connected_accounts/${link.connected_account_id}`)).toMatchObject({
    status: "ACTIVE",
  });
  // Back does not lead to a link that is over.
  await page.goBack();
  expect(page.url()).toBe("about:blank");
});

test("a link's page asks for a key, and says what is missing", async ({ page }) => {
  const link = await makeLink("exa", `${hostUrl}/done`);
  await page.goto(link.redirect_url);
  await page.getByLabel("Exa API key").fill("exa-0123456789");
  await page.getByRole("button", { name: "Connect" }).click();
  await page.waitForURL(`${hostUrl}/done?status=success&**`);
});

test("denying goes back with the refusal, and the link is over", async ({ page }) => {
  const link = await makeLink("github", `${hostUrl}/done`);
  await page.goto(link.redirect_url);
  await page.getByRole("button", { name: "Deny" }).click();
  await page.waitForURL(`${hostUrl}/done?status=failed&**error=access_denied`);
  await page.goto(link.redirect_url);
  await expect(page.getByRole("heading", { name: "You declined this request" })).toBeVisible();
});

plainTest("another site's page can neither read the mock nor change it", async ({ page }) => {
  await makeLink("github");
  await page.goto(hostUrl);
  const outcomes = await page.evaluate(async (mockUrl) => {
    const attempt = (path: string, init?: RequestInit) =>
      fetch(mockUrl + path, init).then(
        () => "read",
        () => "refused",
      );
    const json = { "content-type": "application/json" };
    return [
      await attempt("/__mock__/state"),
      await attempt("/api/v3.1/toolkits", { headers: { "x-api-key": "any" } }),
      await attempt("/__mock__/reset", { method: "POST", headers: json, body: "{}" }),
      // What a form could send goes out unasked, and must do nothing.
      await attempt("/__mock__/reset", { method: "POST", mode: "no-cors", body: "{}" }),
    ];
  }, url);
  expect(outcomes).toEqual(["refused", "refused", "refused", "read"]);
  const state = await (await fetch(`${url}/__mock__/state`)).json();
  expect(state.sessions.length).toBeGreaterThan(0);
});
