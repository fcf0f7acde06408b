import { card, expect, openIntegrations, test } from "./fixtures.ts";
import { setConditions } from "./flowHelpers.ts";

test("the grid shows the 36 most popular apps, and more while scrolling", async ({ page }) => {
  await openIntegrations(page);
  const cards = page.getByRole("article");
  await expect(cards).toHaveCount(36);
  await expect(cards.nth(0)).toHaveAccessibleName("Gmail");
  await expect(cards.nth(1)).toHaveAccessibleName("GitHub");
  await expect(cards.nth(2)).toHaveAccessibleName("Google Calendar");

  await cards.nth(19).scrollIntoViewIfNeeded();
  await page.mouse.wheel(0, 2000);
  // By its place: of a long list the page holds what is near.
  await expect(page.locator('[aria-posinset="37"]')).toBeAttached();
});

test("skeletons hold the page until the first answer", async ({ page }) => {
  await openIntegrations(page);
  await setConditions(page, { latencyMs: 8_000 });
  await page.reload();
  const apps = page.getByRole("region", { name: "Apps" }).or(page.locator(".tr-grid"));
  await expect(apps.first()).toHaveAttribute("aria-busy", "true");
  await expect(page.getByRole("article")).toHaveCount(0);
  await setConditions(page, { latencyMs: 0 });
  await expect(card(page, "Gmail")).toBeVisible();
});

test("searching finds by name, slug and description among all apps, not just the loaded ones", async ({
  page,
}) => {
  await openIntegrations(page);
  const search = page.getByRole("searchbox", { name: "Search apps" });
  await search.fill("hacker");
  await expect(card(page, "Hacker News")).toBeVisible();
  await expect(card(page, "Gmail")).toHaveCount(0);

  await search.fill("googlecal");
  await expect(card(page, "Google Calendar")).toBeVisible();

  await search.fill("no such app anywhere");
  await expect(page.getByText("No apps match “no such app anywhere”")).toBeVisible();
  await page.getByRole("button", { name: "Clear search" }).first().click();
  await expect(card(page, "Gmail")).toBeVisible();
});

test("a toolkit without an account says that it is ready", async ({ page }) => {
  await openIntegrations(page);
  await page.getByRole("searchbox", { name: "Search apps" }).fill("hacker");
  await expect(card(page, "Hacker News")).toContainText("no account needed");
  await expect(page.getByRole("button", { name: /Connect Hacker News/ })).toHaveCount(0);
});
