import AxeBuilder from "@axe-core/playwright";
import { connect, expect, manage, openIntegrations, opensWindow, test } from "./fixtures.ts";

for (const theme of ["light", "dark"] as const) {
  test(`the page, its dialog and the consent window pass axe in ${theme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: theme });
    await openIntegrations(page);
    const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
    expect((await new AxeBuilder({ page }).withTags(tags).analyze()).violations).toEqual([]);

    const consent = await opensWindow(page, () =>
      page.getByRole("button", { name: "Connect Slack" }).click(),
    );
    await consent.emulateMedia({ colorScheme: theme });
    await expect(consent.getByRole("button", { name: "Allow" })).toBeVisible();
    const inConsent = await new AxeBuilder({ page: consent }).withTags(tags).analyze();
    expect(inConsent.violations).toEqual([]);
    await consent.close();

    await connect(page, "GitHub");
    await manage(page, "GitHub");
    expect((await new AxeBuilder({ page }).withTags(tags).analyze()).violations).toEqual([]);
  });
}

test("the title names the page that is shown", async ({ page }) => {
  await openIntegrations(page);
  await expect(page).toHaveTitle("Integrations · Lantern");
  await page.getByRole("link", { name: "Members" }).click();
  await expect(page).toHaveTitle("Members · Lantern");
  await page.goBack();
  await expect(page).toHaveTitle("Integrations · Lantern");
});
