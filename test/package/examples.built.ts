import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { type Browser, type BrowserContext, chromium, type Page } from "playwright";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { chromiumLaunchOptions } from "../../scripts/chromium.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await chromium.launch(chromiumLaunchOptions());
});
afterAll(() => browser.close());

const card = (page: Page, name: string) => page.getByRole("article", { name, exact: true });
const connect = (page: Page, name: string) =>
  page.getByRole("button", { name: `Connect ${name}` }).click();

async function states(page: Page): Promise<(string | null)[]> {
  await card(page, "GitHub").waitFor();
  const names = ["GitHub", "Gmail"];
  return Promise.all(names.map((name) => card(page, name).getAttribute("data-status")));
}

interface Example {
  origin: string;
  /** The mock over a port, in the platform's place. */
  platform: string;
  process: ChildProcess;
}

/** What `npm run example:…` starts once the kit is built, on a port that is free. */
async function start(name: string): Promise<Example> {
  const child = spawn(process.execPath, ["examples/run.ts", name, "0"], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  for await (const line of createInterface(child.stdout)) {
    const [, origin, platform] = /example is at (\S+), the platform at (\S+)\./.exec(line) ?? [];
    if (origin && platform) {
      child.stdout.resume();
      return { origin, platform, process: child };
    }
  }
  throw new Error(`examples/${name} ended before it answered.`);
}

/** A browser of one user, logged in. */
async function logIn(origin: string, user: string) {
  const context = await browser.newContext();
  context.setDefaultTimeout(60_000);
  const errors: string[] = [];
  context.on("weberror", (error) => errors.push(String(error.error())));
  context.on("console", (message) => {
    if (message.type() === "error") errors.push(message.text());
  });
  const page = await context.newPage();
  await page.goto(`${origin}/login/${user}`);
  await page.getByText(`Logged in as ${user}.`).waitFor();
  return { context, page, errors };
}

/** Asks the host's route as the page does. */
async function ask(page: Page, path: string, body?: object) {
  const answer = await page.evaluate(
    async ([path, body]) => {
      const response = await fetch(`/api/tool-router${path}`, {
        method: body === undefined ? "GET" : "POST",
        headers: { "content-type": "application/json" },
        body: body ?? null,
      });
      return { status: response.status, text: await response.text() };
    },
    [path, body && JSON.stringify(body)] as const,
  );
  return { status: answer.status, json: JSON.parse(answer.text) };
}

const names = ["hono", "node-express", "nextjs", "cloudflare-worker"];

describe.each(names)("examples/%s", (name) => {
  let example: Example;
  let contexts: BrowserContext[];
  beforeAll(async () => {
    example = await start(name);
    contexts = [];
  });
  afterAll(async () => {
    await Promise.all(contexts.map((context) => context.close()));
    const ended = once(example.process, "exit");
    example.process.kill();
    await ended;
  });

  test("two users connect, by a window and in the tab, and neither sees what is the other's", async () => {
    const { origin } = example;
    const ada = await logIn(origin, "ada");
    contexts.push(ada.context);
    const [consent] = await Promise.all([
      ada.page.waitForEvent("popup"),
      connect(ada.page, "Gmail"),
    ]);
    await Promise.all([
      consent.waitForEvent("close"),
      consent.getByRole("button", { name: "Allow" }).click(),
    ]);
    await ada.page.getByRole("button", { name: "Manage Gmail" }).waitFor();

    const bob = await logIn(origin, "bob");
    contexts.push(bob.context);
    expect(await states(bob.page)).toEqual(["notConnected", "notConnected"]);
    await bob.page.goto(`${origin}/?redirect`);
    await connect(bob.page, "GitHub");
    await bob.page.getByRole("button", { name: "Allow" }).click();
    // Consent, verifier, callback page, app.
    await bob.page.getByRole("button", { name: "Manage GitHub" }).waitFor();
    expect(new URL(bob.page.url()).origin).toBe(origin);

    await ada.page.reload();
    expect(await states(ada.page)).toEqual(["notConnected", "ACTIVE"]);
    expect(await states(bob.page)).toEqual(["ACTIVE", "notConnected"]);

    const own = await ask(ada.page, "/connected_accounts?user_ids=bob");
    expect(own.json.items).toHaveLength(1);
    const path = `/connected_accounts/${own.json.items[0].id}`;
    expect((await ask(ada.page, path)).status).toBe(200);
    // From here on the browser reports the refusals.
    expect([ada.errors, bob.errors]).toEqual([[], []]);
    expect((await ask(bob.page, path)).status).toBe(404);
  });

  test("a link that Ada began connects nothing where Bob finishes it", async () => {
    const { origin, platform } = example;
    const ada = await logIn(origin, "ada");
    const bob = await logIn(origin, "bob");
    contexts.push(ada.context, bob.context);
    const session = await ask(ada.page, "/session");
    const link = await ask(ada.page, `/tool_router/session/${session.json.session_id}/link`, {
      toolkit: "github",
    });
    await bob.page.goto(link.json.redirect_url);
    await bob.page.getByRole("button", { name: "Allow" }).click();
    await bob.page.getByText("Somebody else began this connection.").waitFor();
    const account = await fetch(
      `${platform}/api/v3.1/connected_accounts/${link.json.connected_account_id}`,
      { headers: { "x-api-key": "any" } },
    );
    expect((await account.json()).status).toBe("FAILED");
  });

  test.runIf(name === "nextjs")(
    "what suspends has its fallback from the server, and no error is reported",
    async () => {
      const { origin } = example;
      const headers = { cookie: "login=ada" };
      const html = await (await fetch(`${origin}/accounts`, { headers })).text();
      expect(html).toContain("Loading accounts");
      const { context, page, errors } = await logIn(origin, "ada");
      contexts.push(context);
      await page.goto(`${origin}/accounts`);
      await page.getByText(/Connected accounts: \d/).waitFor();
      expect(errors).toEqual([]);
    },
  );

  test("without a login the page says so, and the route refuses", async () => {
    const context = await browser.newContext();
    contexts.push(context);
    const page = await context.newPage();
    await page.goto(example.origin);
    await page.getByText("Nobody is logged in.").waitFor();
    expect((await ask(page, "/connected_accounts")).status).toBe(401);
  });
});
