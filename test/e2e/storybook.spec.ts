import type { Page } from "@playwright/test";
import { card, connect, expect, test } from "./fixtures.ts";

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
  await expect(card(page, "Gmail")).toBeVisible({ timeout: 20_000 });
  await connect(page, "GitHub");
  expect(foreign).toEqual([]);
});

test("a docs page shows all of a component's stories at once, each on a platform of its own", async ({
  page,
}) => {
  await page.goto("iframe.html?id=connectbutton--docs&viewMode=docs");
  await expect(page.getByRole("button", { name: /^Manage|^Connect/ }).first()).toBeVisible({
    timeout: 20_000,
  });
  const stories = page.locator(".docs-story");
  expect(await stories.count()).toBeGreaterThan(3);
});

test("Storybook's own pages open, with the component list and the toolbars", async ({ page }) => {
  const foreign = watchForeignRequests(page);
  await page.goto("./?path=/story/toolkitgrid--default");
  const preview = page.frameLocator("#storybook-preview-iframe");
  await expect(preview.getByRole("article", { name: "Gmail" })).toBeVisible({ timeout: 20_000 });
  await expect(page.getByRole("button", { name: /Theme|Light/ }).first()).toBeVisible();
  expect(foreign).toEqual([]);
});
