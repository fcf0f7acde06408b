import type { FrameLocator, Page } from "@playwright/test";
import { card, connect, decide, expect, expectConnected, test } from "./fixtures.ts";

/** Every address that a page asked for outside of its own server. */
function watchForeignRequests(page: Page): string[] {
  const foreign: string[] = [];
  page.context().on("request", (request) => {
    const { protocol, hostname } = new URL(request.url());
    if (protocol.startsWith("http") && hostname !== "localhost") foreign.push(request.url());
  });
  return foreign;
}

test("the static Storybook works under a sub-path and without a network, consent window included", async ({
  page,
}) => {
  const foreign = watchForeignRequests(page);
  await page.goto("iframe.html?id=toolkitgrid--default&viewMode=story");
  await expect(card(page, "Gmail")).toBeVisible();
  await connect(page, "GitHub");
  expect(foreign).toEqual([]);
});

test("a docs page shows all of a component's stories at once, each on a platform of its own", async ({
  page,
}) => {
  await page.goto("iframe.html?id=connectbutton--docs&viewMode=docs");
  await expect(page.getByRole("button", { name: /^Manage|^Connect/ }).first()).toBeVisible();
  const stories = page.locator(".docs-story");
  expect(await stories.count()).toBeGreaterThan(3);
});

test("pages that read the code say what it says: props, fields, events, the mock's starting points", async ({
  page,
}) => {
  for (const [id, name] of [
    ["connectdialog", /^open boolean Whether the dialog is open/],
    ["provider", /^client \(required\) ToolRouterClient/],
    ["hooks-useauthorize", /^windowClosed boolean While waiting/],
    ["guides-prototype", /^returning-user/],
  ] as const) {
    await page.goto(`iframe.html?id=${id}--docs&viewMode=docs`);
    await expect(page.getByRole("row", { name }), id).toBeVisible();
  }
});

test("a visitor's click on Connect opens the consent window, and the card turns", async ({
  page,
}) => {
  await page.goto("iframe.html?id=toolkitcard--not-connected&viewMode=story");
  await expect(card(page, "GitHub")).toBeVisible();
  await connect(page, "GitHub");
});

test("what a story's steps left open, a visitor goes on with", async ({ page }) => {
  await page.goto("iframe.html?id=toolkitcard--waiting&viewMode=story");
  const goOn = page.getByRole("button", { name: "Continue with GitHub" });
  await expect(goOn).toBeFocused();
  await decide(page, () => goOn.click(), "Allow");
  await expectConnected(page, "GitHub");
});

test("Storybook's own pages open, with the component list", async ({ page }) => {
  const foreign = watchForeignRequests(page);
  await page.goto("./?path=/story/toolkitgrid--default");
  const preview = page.frameLocator("#storybook-preview-iframe");
  await expect(preview.getByRole("article", { name: "Gmail" })).toBeVisible();
  await expect(page.getByRole("button", { name: "ToolkitGrid", exact: true })).toBeVisible();
  expect(foreign).toEqual([]);
});

/** A story in Storybook's own frame, as its toolbar left it. */
async function openWithToolbar(page: Page, story: string): Promise<FrameLocator> {
  await page.goto(`./?path=/story/${story}`);
  const preview = page.frameLocator("#storybook-preview-iframe");
  await expect(preview.getByRole("article").first()).toBeVisible();
  return preview;
}

async function choose(page: Page, tool: RegExp, choice: string): Promise<void> {
  await page.getByRole("button", { name: tool }).click();
  await page.getByRole("option", { name: choice }).click();
}

test("the toolbar turns the theme and the direction", async ({ page }) => {
  const preview = await openWithToolbar(page, "toolkitgrid--default");
  const gmail = preview.getByRole("article", { name: "Gmail" });
  const background = () => gmail.evaluate((node) => getComputedStyle(node).backgroundColor);
  const direction = () => gmail.evaluate((node) => getComputedStyle(node).direction);
  expect([await background(), await direction()]).toEqual(["rgb(255, 255, 255)", "ltr"]);
  await choose(page, /^Colour scheme/, "Dark");
  await expect.poll(background).toBe("rgb(24, 24, 27)");
  await choose(page, /^Text direction/, "Right to left");
  await expect.poll(direction).toBe("rtl");
});

test("the toolbar's scenario takes the place of the story's own platform, and gives it back", async ({
  page,
}) => {
  const preview = await openWithToolbar(page, "toolkitgrid--only-the-sessions-own");
  const slack = preview.getByRole("article", { name: "Slack" });
  await expect(slack).toHaveAttribute("data-status", "notConnected");
  await choose(page, /starting point/, "Scenario: many-accounts");
  await expect(slack).toHaveAttribute("data-status", "ACTIVE");
  await choose(page, /^Colour scheme/, "Dark");
  await choose(page, /starting point/, "Scenario: everything-broken");
  await expect(slack).toHaveAttribute("data-status", "FAILED");
  await choose(page, /starting point/, "Scenario: the story's own");
  await expect(slack).toHaveAttribute("data-status", "notConnected");
});

test.describe("the toolbar's network", () => {
  test.use({ expectedErrors: /Failed to load resource/ });

  test("goes, and comes back", async ({ page }) => {
    const preview = await openWithToolbar(page, "toolkitgrid--default");
    await choose(page, /network Network/, "Network: offline");
    await expect(preview.getByText("You are offline.")).toBeVisible();
    await expect(preview.getByRole("article", { name: "Gmail" })).toBeVisible();
    await choose(page, /network Network/, "Network: normal");
    await expect(preview.getByText("You are offline.")).toBeHidden();
  });

  test("and the theme leave what was connected", async ({ page }) => {
    const preview = await openWithToolbar(page, "toolkitcard--not-connected");
    const github = preview.getByRole("article", { name: "GitHub" });
    await decide(page, () => github.getByRole("button", { name: "Connect" }).click(), "Allow");
    await expect(github).toHaveAttribute("data-status", "ACTIVE");
    await choose(page, /^Colour scheme/, "Dark");
    await choose(page, /network Network/, "Network: everything fails");
    await expect(github).toHaveCount(0);
    await choose(page, /network Network/, "Network: normal");
    await expect(github).toHaveAttribute("data-status", "ACTIVE");
  });

  test("fails, for a grid that starts anew", async ({ page }) => {
    const preview = await openWithToolbar(page, "toolkitgrid--default");
    await choose(page, /network Network/, "Network: everything fails");
    await expect(preview.getByRole("alert")).toContainText("could not be loaded");
    await expect(preview.getByRole("article")).toHaveCount(0);
  });

  for (const [network, words] of [
    ["failing", "could not be loaded"],
    ["offline", "You are offline."],
  ] as const) {
    test(`waits until a story's steps are through: ${network}`, async ({ page }) => {
      const threw: string[] = [];
      page.on("console", (message) => {
        if (message.text().includes("Unable to find")) threw.push(message.text());
      });
      await page.goto(
        `iframe.html?id=flows-declined-then-connected--declined-then-connected&viewMode=story&globals=network:${network}`,
      );
      await expect(page.getByText(words)).toBeVisible();
      await expect(page.locator("body")).not.toHaveClass(/sb-show-errordisplay/);
      expect(threw).toEqual([]);
    });
  }
});
