// Not the fixtures' test: a request that fails is an error in the console.
import { expect, test } from "@playwright/test";
import { decide, expectConnected, openIntegrations } from "./fixtures.ts";

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
  const failure = page
    .getByRole("alert")
    .filter({ hasText: "Part of this page couldn't be loaded" });
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

test("a list whose virtualizer cannot be loaded grows step by step", async ({ page, context }) => {
  await context.route(/\/Virtualizer-[\w-]+\.js/, (route) => route.abort());
  await openIntegrations(page);
  const cards = page.getByRole("article");
  for (const count of [40, 60]) {
    await page.getByRole("button", { name: /^(Load more|Loading more)/ }).scrollIntoViewIfNeeded();
    await expect.poll(() => cards.count()).toBeGreaterThanOrEqual(count);
  }
});
