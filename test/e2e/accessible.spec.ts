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

test("forced colours show the focus on the filter", async ({ page }) => {
  await page.emulateMedia({ forcedColors: "active" });
  await openIntegrations(page);
  await page.getByRole("searchbox").focus();
  await page.keyboard.press("Tab");
  await expect(page.getByRole("radio", { name: /^All \d/ })).toBeFocused();
  const choice = page.locator(".tr-filter-choice").first();
  const look = () =>
    choice.evaluate((node) => {
      const { outlineStyle, outlineColor, backgroundColor } = getComputedStyle(node);
      return { outlineStyle, isApart: outlineColor !== backgroundColor };
    });
  await expect.poll(look).toEqual({ outlineStyle: "solid", isApart: true });
});

test("who asks for more contrast gets borders and quiet words in the colour of the text", async ({
  page,
}) => {
  await page.emulateMedia({ contrast: "more" });
  await openIntegrations(page);
  const look = await page.getByRole("article", { name: "Gmail" }).evaluate((node) => {
    const words = node.querySelector(".tr-card-text") ?? document.body;
    const { color, borderColor } = getComputedStyle(node);
    return { color, borderColor, words: getComputedStyle(words).color };
  });
  expect(look).toEqual({ color: look.color, borderColor: look.color, words: look.color });
});

test("a dark page is printed in dark letters", async ({ page }) => {
  await page.emulateMedia({ colorScheme: "dark" });
  await openIntegrations(page);
  const name = page.getByRole("heading", { name: "Gmail" });
  const color = () => name.evaluate((node) => getComputedStyle(node).color);
  await expect.poll(color).toBe("rgb(237, 237, 240)");
  await page.emulateMedia({ colorScheme: "dark", media: "print" });
  await expect.poll(color).toBe("rgb(24, 24, 27)");
  const title = page.getByRole("heading", { name: "Integrations" });
  expect(await title.evaluate((node) => getComputedStyle(node).colorScheme)).toBe("light");
});
