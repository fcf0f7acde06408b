import { expect, test } from "@playwright/test";

test("connects GitHub", async ({ page }) => {
  await page.goto("./");
  const popup = page.waitForEvent("popup");
  await page.getByRole("button", { name: "Connect GitHub" }).click();
  await (await popup).getByRole("button", { name: "Allow" }).click();
  await expect(page.getByRole("button", { name: "Manage GitHub" })).toBeVisible();
});
