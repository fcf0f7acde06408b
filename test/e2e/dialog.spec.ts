import { decide, expect, openIntegrations, test } from "./fixtures.ts";

const panel = /\/ConnectDialogPanel-[\w-]+\.js/;

test("a dialog that is slow to load says so, and Escape ends the wait", async ({
  page,
  context,
}) => {
  await openIntegrations(page);
  await decide(page, () => page.getByRole("button", { name: "Connect GitHub" }).click(), "Allow");
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await context.route(panel, async (route) => {
    await held;
    await route.continue();
  });
  const manage = page.getByRole("button", { name: "Manage GitHub" });
  const pending = page.getByRole("status").filter({ hasText: "Loading…" });
  const dialog = page.getByRole("dialog", { name: "Manage GitHub" });
  await manage.click();
  await expect(pending).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(pending).toBeHidden();

  await manage.click();
  await expect(pending).toBeVisible();
  release();
  await expect(dialog).toBeFocused();
  await expect(pending).toBeHidden();
});

test("the dialog stays where it is while what is in it grows", async ({ page }) => {
  await openIntegrations(page);
  await decide(page, () => page.getByRole("button", { name: "Connect GitHub" }).click(), "Allow");
  await page.getByRole("button", { name: "Manage GitHub" }).click();
  const options = page.getByRole("dialog").getByRole("button", { name: /^Options for/ });
  await expect(options).toBeVisible();
  const before = await options.boundingBox();
  await options.click();
  await expect(page.getByRole("dialog").getByRole("menuitem", { name: "Rename" })).toBeVisible();
  const after = await options.boundingBox();
  expect(after?.y).toBeCloseTo(before?.y ?? 0, 0);
});
