import AxeBuilder from "@axe-core/playwright";
import type { Locator, Page } from "@playwright/test";
import { decide, expect, expectConnected, openIntegrations, test } from "./fixtures.ts";

async function openPlayground(page: Page): Promise<void> {
  await page.goto("./#/playground");
  await expectSession(page);
}

async function expectSession(page: Page): Promise<void> {
  await expect(page.getByText(/^Connected \(2025-11-25\), \d+ tools$/)).toBeVisible();
}

async function pick(page: Page, tool: string): Promise<void> {
  await page.getByRole("searchbox", { name: "Search tools" }).fill(tool);
  await page.getByRole("region", { name: "Tools" }).getByRole("button", { name: tool }).click();
}

async function call(page: Page, tool: string, args?: object): Promise<Locator> {
  await pick(page, tool);
  if (args !== undefined) await argumentsOf(page).fill(JSON.stringify(args));
  await page.getByRole("button", { name: `Call ${tool}`, exact: true }).click();
  return newestCall(page, tool);
}

const argumentsOf = (page: Page) => page.getByRole("textbox", { name: "Arguments" });
/** In the card that the agent shows its user. */
const connectButton = (handed: Locator, name: string) =>
  handed.getByRole("button", { name: `Connect ${name}` });
const newestCall = (page: Page, tool: string) =>
  page.getByRole("article", { name: tool, exact: true }).first();

/** The session that the page says it works in. */
async function sessionId(page: Page): Promise<string> {
  return page.getByText(/^trs_/).innerText();
}

test("an agent's journey with no server: refused, a Connect Link, consent, and then the mails", async ({
  page,
}) => {
  await openPlayground(page);
  const refused = await call(page, "GMAIL_FETCH_EMAILS", { max_results: 3 });
  await expect(refused).toContainText("Call COMPOSIO_MANAGE_CONNECTIONS with");
  await expect(refused).toContainText("No account to run with");
  await refused.getByRole("button", { name: "Ask for a Connect Link" }).click();

  const handed = newestCall(page, "COMPOSIO_MANAGE_CONNECTIONS");
  await decide(page, () => connectButton(handed, "Gmail").click(), "Allow");
  // And the agent goes on by itself.
  const answered = newestCall(page, "GMAIL_FETCH_EMAILS");
  await expect(answered).toContainText("Answered in");
  await expect(answered).toContainText(/Ran as gmail_[\w-]+ · Rule 3/);
  const answer = answered.getByRole("textbox", { name: "Answer of GMAIL_FETCH_EMAILS" });
  expect(JSON.parse(await answer.inputValue()).messages).toHaveLength(3);

  // The connection is the user's own, not the session's: the Integrations page has it too.
  await page.getByRole("link", { name: "Integrations" }).click();
  await expectConnected(page, "Gmail");
});

test("declining leaves the agent without, and says so", async ({ page }) => {
  await openPlayground(page);
  const handed = await call(page, "COMPOSIO_MANAGE_CONNECTIONS", { toolkits: ["slack"] });
  await decide(page, () => connectButton(handed, "Slack").click(), "Deny");
  await expect(handed).toContainText("You declined the request.");
});

test("what others will see, the user approves before it runs, or declines", async ({ page }) => {
  await page.goto("./?scenario=returning-user#/playground");
  const text = { channel: "#general", text: "Lunch?" };
  const asked = await call(page, "SLACK_SENDS_A_MESSAGE_TO_A_SLACK_CHANNEL", text);
  const question = asked.getByRole("article", { name: "Approve this action?" });
  await expect(question).toContainText("Lunch?");
  await question.getByRole("button", { name: "Approve" }).click();
  await expect(asked).toContainText("Approved and done.");
  await expect(asked).toContainText("Answered in");

  const again = await call(page, "SLACK_SENDS_A_MESSAGE_TO_A_SLACK_CHANNEL", text);
  await again.getByRole("button", { name: "Decline" }).click();
  await expect(again).toContainText("Declined. Nothing was done.");
  await expect(again).toContainText(/Would have run as \S+ · Rule/);

  // Another session has calls of its own; in this one, what was answered stays answered.
  const session = page.getByRole("combobox", { name: "Session" });
  const first = await session.inputValue();
  await session.selectOption({ index: 1 });
  await expect(page.getByText(/^Connected .*, 6 tools$/)).toBeVisible();
  await expect(page.getByText("Nothing was called yet.")).toBeVisible();
  await session.selectOption(first);
  await expect(again).toContainText("Declined. Nothing was done.");
  await expect(page.getByText("Approved and done.")).toBeVisible();
  await expect(page.getByRole("button", { name: "Approve" })).toHaveCount(0);
});

test("arguments are prefilled from the schema, and what was typed survives every error", async ({
  page,
}) => {
  await openPlayground(page);
  await pick(page, "HACKERNEWS_GET_USER");
  await expect(argumentsOf(page)).toHaveValue(/"username": "pg"/);

  await argumentsOf(page).fill('{ "username": ');
  await page.getByRole("button", { name: "Call HACKERNEWS_GET_USER" }).click();
  await expect(page.getByRole("alert")).toContainText("This is not JSON yet");
  await expect(argumentsOf(page)).toBeFocused();
  await expect(argumentsOf(page)).toHaveValue('{ "username": ');

  await argumentsOf(page).fill("{}");
  await expect(page.getByRole("alert")).toHaveCount(0);
  await page.getByRole("button", { name: "Call HACKERNEWS_GET_USER" }).click();
  await expect(newestCall(page, "HACKERNEWS_GET_USER")).toContainText("username is required");
  await pick(page, "HACKERNEWS_GET_FRONTPAGE");
  await pick(page, "HACKERNEWS_GET_USER");
  await expect(argumentsOf(page)).toHaveValue("{}");

  await page.getByText("1 parameter, 1 required").click();
  await page.getByRole("button", { name: "Add username" }).click();
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Call HACKERNEWS_GET_USER" }).click();
  const answered = newestCall(page, "HACKERNEWS_GET_USER");
  await expect(answered).toContainText("Answered in");
  await expect(answered).toContainText("This app needs no account");
});

/** Changes a session as its host would, while the page knows nothing of it. */
async function preload(from: Page, id: string, tools: string[]): Promise<void> {
  await from.evaluate(
    async ({ url, body }) => {
      await fetch(url, { method: "PATCH", headers: { "content-type": "application/json" }, body });
    },
    {
      url: `/api/tool-router/tool_router/session/${id}`,
      body: JSON.stringify({ preload: { tools } }),
    },
  );
}

test("the list follows the session, from other tabs too, and each session has its own", async ({
  page,
  context,
}) => {
  await openPlayground(page);
  const agents = await sessionId(page);
  await preload(page, agents, []);
  await expect(page.getByText("6 tools", { exact: true })).toBeVisible();
  const other = await context.newPage();
  await openIntegrations(other);
  await preload(other, agents, ["GMAIL_LIST_LABELS"]);
  await page.bringToFront();
  await expect(page.getByText("7 tools", { exact: true })).toBeVisible();
  await pick(page, "GMAIL_LIST_LABELS");

  await page.getByRole("combobox", { name: "Session" }).selectOption({ index: 1 });
  await expect(page.getByText("No tool matches")).toBeVisible();
  expect(await sessionId(page)).not.toBe(agents);
  await page.getByRole("searchbox", { name: "Search tools" }).fill("");
  const found = await call(page, "COMPOSIO_SEARCH_TOOLS");
  await expect(found).toContainText("Answered in");
});

test("two tabs are two agents at once, on connections that they share", async ({
  page,
  context,
}) => {
  await openPlayground(page);
  const second = await context.newPage();
  await openPlayground(second);
  expect(await sessionId(second)).not.toBe(await sessionId(page));
  await page.bringToFront();
  const handed = await call(page, "COMPOSIO_MANAGE_CONNECTIONS", { toolkits: ["github"] });
  await decide(page, () => connectButton(handed, "GitHub").click(), "Allow");
  await expect(handed).toContainText("Everything is ready.");
  await second.bringToFront();
  const user = await call(second, "GITHUB_GET_THE_AUTHENTICATED_USER");
  await expect(user).toContainText(/Ran as github_/);
});

test.describe("a session that is gone", () => {
  test.use({ expectedErrors: /status of 404/ });

  test("is told, and replaced when asked", async ({ page }) => {
    await openPlayground(page);
    const before = await sessionId(page);
    await page.evaluate(async (id) => {
      await fetch(`/api/tool-router/tool_router/session/${id}`, { method: "DELETE" });
    }, before);
    await pick(page, "HACKERNEWS_GET_FRONTPAGE");
    await page.getByRole("button", { name: "Call HACKERNEWS_GET_FRONTPAGE" }).click();
    await expect(page.getByRole("alert")).toContainText("There is no session");
    await page.getByRole("button", { name: "Try again" }).click();
    await expect(page.getByText(/^Connected/)).toBeVisible();
    expect(await sessionId(page)).not.toBe(before);
  });
});

test("everything goes by keyboard alone", async ({ page }) => {
  await openPlayground(page);
  await page.getByRole("searchbox", { name: "Search tools" }).focus();
  await page.keyboard.type("front page");
  await expect(page.getByText("1 of")).toBeVisible();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "Get front page" })).toBeVisible();
  await page.keyboard.press("Tab");
  await expect(argumentsOf(page)).toBeFocused();
  await page.keyboard.press("Control+Enter");
  await expect(newestCall(page, "HACKERNEWS_GET_FRONTPAGE")).toContainText("Answered in");
  await expect(page.getByText("HACKERNEWS_GET_FRONTPAGE answered.")).toBeAttached();
});

for (const theme of ["light", "dark"] as const) {
  test(`passes axe in ${theme}, and fits 320 pixels`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: theme });
    await openPlayground(page);
    await call(page, "GMAIL_FETCH_EMAILS");
    const handed = await call(page, "COMPOSIO_MANAGE_CONNECTIONS", { toolkits: ["gmail"] });
    await expect(connectButton(handed, "Gmail")).toBeVisible();
    await page.getByText(/parameters,/).click();
    const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
    expect((await new AxeBuilder({ page }).withTags(tags).analyze()).violations).toEqual([]);

    await page.setViewportSize({ width: 320, height: 800 });
    const overflow = () =>
      page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(await overflow()).toBeLessThanOrEqual(0);
  });
}

test("the Integrations page loads nothing of it", async ({ page }) => {
  const scripts: string[] = [];
  page.on("request", (request) => {
    if (request.resourceType() === "script") scripts.push(request.url());
  });
  await openIntegrations(page);
  const before = scripts.length;
  expect(scripts.filter((url) => /Playground|streamable/i.test(url))).toEqual([]);
  await page.getByRole("link", { name: "Playground" }).click();
  await expectSession(page);
  expect(scripts.length).toBeGreaterThan(before);
  expect(scripts.filter((url) => /Playground/.test(url))).toHaveLength(1);
});
