// Not the fixtures' test: a request that fails is an error in the console.
import { expect, test } from "@playwright/test";
import { card, decide, expectConnected, openIntegrations, opensWindow } from "./fixtures.ts";
import { holdCards } from "./flowHelpers.ts";

test("code that cannot be loaded fails the click that needs it, and the next one connects", async ({
  page,
  context,
}) => {
  const code = /\/later-[\w-]+\.js/;
  await context.route(code, (route) => route.abort());
  await openIntegrations(page);
  const popup = await opensWindow(page, () =>
    page.getByRole("button", { name: "Connect GitHub" }).click(),
  );
  await expect(card(page, "GitHub")).toContainText("Could not connect");
  expect(popup.isClosed()).toBe(true);

  await context.unroute(code);
  const retry = page.getByRole("button", { name: "Try again GitHub" });
  await decide(page, () => retry.click(), "Allow");
  await expectConnected(page, "GitHub");
});

test("cards that cannot be loaded leave their places, and a way to try again", async ({
  page,
  context,
}) => {
  const code = /\/contents-[\w-]+\.js/;
  await context.route(code, (route) => route.abort());
  await page.goto("./");
  const apps = page.getByRole("region", { name: "Apps" });
  await expect(apps.getByRole("alert")).toContainText("The apps could not be loaded.");
  await expect(apps.getByRole("alert")).toContainText("Try again, or reload the page.");
  await expect(apps).toHaveAttribute("aria-busy", "false");
  await expect(apps.getByRole("searchbox")).toBeEditable();

  await context.unroute(code);
  await apps.getByRole("button", { name: "Try again" }).click();
  await expect(card(page, "Gmail")).toBeVisible();
  await expect(apps.getByRole("alert")).toBeHidden();
});

test("cards that are slow to load hold their places", async ({ page, context }) => {
  const release = await holdCards(context);
  await page.goto("./");
  const apps = page.getByRole("region", { name: "Apps" });
  await expect(apps).toHaveAttribute("aria-busy", "true");
  await expect(apps.getByText("All 530")).toBeVisible();
  await expect(apps.locator("[data-skeleton]").first()).toBeVisible();
  release();
  await expect(card(page, "Gmail")).toBeVisible();
  await expect(apps).toHaveAttribute("aria-busy", "false");
});

test("a dialog whose code cannot be loaded says so, and opens the next time", async ({
  page,
  context,
}) => {
  const code = /\/ConnectDialogPanel-[\w-]+\.js/;
  await openIntegrations(page);
  await decide(page, () => page.getByRole("button", { name: "Connect GitHub" }).click(), "Allow");
  await context.route(code, (route) => route.abort());
  const manage = page.getByRole("button", { name: "Manage GitHub" });
  await manage.click();
  const failure = page.getByRole("alert").filter({ hasText: "could not be loaded" });
  await expect(failure).toBeVisible();
  await failure.getByRole("button", { name: "Dismiss" }).click();
  await expect(failure).toBeHidden();

  await context.unroute(code);
  await manage.click();
  await expect(page.getByRole("dialog", { name: "Manage GitHub" })).toBeVisible();
});

test("a browser that is wrong about being offline stops nothing", async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, "onLine", { get: () => false });
  });
  await openIntegrations(page);
  await decide(page, () => page.getByRole("button", { name: "Connect GitHub" }).click(), "Allow");
  await expectConnected(page, "GitHub");
  await page.getByRole("button", { name: "Manage GitHub" }).click();
  await expect(page.getByRole("dialog", { name: "Manage GitHub" })).toBeVisible();
});
