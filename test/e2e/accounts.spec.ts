import { connect, decide, expect, manage, openIntegrations, test } from "./fixtures.ts";

test("two Gmail accounts: the newest is used, the other can be pinned, one is disconnected", async ({
  page,
}) => {
  await openIntegrations(page);
  await connect(page, "Gmail");
  const dialog = await manage(page, "Gmail");
  await expect(dialog.getByText("the account you connected most recently")).toBeVisible();
  const first = (await dialog.locator(".tr-account-name").first().innerText()).trim();

  await decide(
    page,
    () => dialog.getByRole("button", { name: /^Add another account/ }).click(),
    "Allow",
    "grace@example.com",
  );
  await expect(dialog.getByRole("radio")).toHaveCount(3);
  const automatic = dialog.getByRole("radio", { name: "Automatic" });
  await expect(automatic).toBeChecked();
  const why = dialog.getByText("the account you connected most recently");
  await expect(why).toBeVisible();
  await expect(why).not.toContainText(first);

  await dialog.getByRole("radio", { name: first }).click();
  await expect(dialog.getByRole("radio", { name: first })).toBeChecked();
  await expect(dialog.getByText(`This session is set to use ${first}.`)).toBeVisible();

  await automatic.click();
  await expect(automatic).toBeChecked();
  await dialog.getByRole("button", { name: `Options for ${first}` }).click();
  await dialog.getByRole("menuitem", { name: "Disconnect" }).click();
  await dialog.getByRole("button", { name: "Disconnect" }).click();
  await expect(dialog.getByText(first, { exact: true })).toHaveCount(0);

  await page.keyboard.press("Escape");
  await expect(dialog).toHaveCount(0);
  await expect(page.getByRole("button", { name: "Manage Gmail" })).toBeFocused();
});

test("a pin survives a reload, and adding an account while pinned works", async ({ page }) => {
  await openIntegrations(page);
  await connect(page, "Gmail");
  let dialog = await manage(page, "Gmail");
  const first = (await dialog.locator(".tr-account-name").first().innerText()).trim();
  await decide(
    page,
    () => dialog.getByRole("button", { name: /^Add another account/ }).click(),
    "Allow",
    "grace@example.com",
  );
  await dialog.getByRole("radio", { name: first }).click();
  await expect(dialog.getByText("This session is set to use")).toBeVisible();

  await page.reload();
  dialog = await manage(page, "Gmail");
  await expect(dialog.getByRole("radio", { name: first })).toBeChecked();

  await decide(
    page,
    () => dialog.getByRole("button", { name: /^Add another account/ }).click(),
    "Allow",
  );
  await expect(dialog.getByRole("radio")).toHaveCount(4);
});

test("an account is renamed in place", async ({ page }) => {
  await openIntegrations(page);
  await connect(page, "GitHub");
  const dialog = await manage(page, "GitHub");
  await dialog.getByRole("button", { name: /^Options for/ }).click();
  await dialog.getByRole("menuitem", { name: "Rename" }).click();
  await dialog.getByRole("textbox", { name: "Name of this account" }).fill("Work");
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect(dialog.locator(".tr-account-name").first()).toHaveText("Work");
  await page.reload();
  await expect((await manage(page, "GitHub")).locator(".tr-account-name").first()).toHaveText(
    "Work",
  );
});
