import { connect, expect, manage, openIntegrations, test } from "./fixtures.ts";

test("on a very low screen the dialog's last line can still be reached", async ({ page }) => {
  await openIntegrations(page);
  await connect(page, "GitHub");
  const dialog = await manage(page, "GitHub");
  await page.setViewportSize({ width: 640, height: 180 });
  const add = dialog.getByRole("button", { name: /^Add another account/ });
  await add.evaluate((node) => node.scrollIntoView());
  await expect(add).toBeInViewport({ ratio: 0.95 });
  const spilled = await dialog.evaluate((panel) => {
    const { bottom } = panel.getBoundingClientRect();
    const button = panel.querySelector(".tr-accounts-add")?.getBoundingClientRect();
    return button === undefined || button.bottom > bottom;
  });
  expect(spilled).toBe(false);
});

test("the focus stays in the dialog when the last account goes", async ({ page }) => {
  await openIntegrations(page);
  await connect(page, "GitHub");
  const dialog = await manage(page, "GitHub");
  await dialog.getByRole("button", { name: /^Options for/ }).click();
  await dialog.getByRole("menuitem", { name: "Disconnect" }).click();
  await dialog.getByRole("button", { name: "Disconnect" }).press("Enter");
  // Named by what there is to do now. On what helps, with a ring that shows.
  const emptied = page.getByRole("dialog", { name: "Connect GitHub" });
  await expect(emptied.getByRole("button", { name: /^Options for/ })).toHaveCount(0);
  await expect(emptied.getByRole("button", { name: /^Connect/ })).toBeFocused();
});

test("who wants less motion sees nothing turn", async ({ page }) => {
  await page.emulateMedia({ reducedMotion: "reduce" });
  await openIntegrations(page);
  await page.getByRole("button", { name: "Connect GitHub" }).click();
  const spinner = page.locator(".tr-spinner").first();
  await expect(spinner).toBeVisible();
  expect(await spinner.evaluate((node) => getComputedStyle(node).animationName)).toBe("tr-pulse");
});

test.describe("on a screen that is touched", () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 360, height: 740 } });

  test("whatever is tapped is at least 40 pixels high", async ({ page }) => {
    await openIntegrations(page);
    await page.getByRole("searchbox", { name: "Search apps" }).fill("g");
    await expect(page.getByRole("button", { name: "Clear search" })).toBeVisible();
    const tooLow = () =>
      page
        .locator(".tr-button:visible, .tr-input, .tr-filter-choice, .tr-account-choice")
        .evaluateAll((all) =>
          all
            .filter((node) => node.getBoundingClientRect().height < 40)
            .map((node) => node.textContent),
        );
    expect(await tooLow()).toEqual([]);
    const cleared = await page.getByRole("button", { name: "Clear search" }).boundingBox();
    const field = await page.getByRole("searchbox", { name: "Search apps" }).boundingBox();
    expect(cleared?.height).toBeLessThanOrEqual(field?.height ?? 0);

    await page.getByRole("button", { name: "Clear search" }).tap();
    await page.getByRole("button", { name: "Connect GitHub" }).tap();
    await page.getByRole("button", { name: "Allow" }).tap();
    const dialog = await manage(page, "GitHub");
    await dialog.getByRole("button", { name: /^Options for/ }).tap();
    await expect(dialog.getByRole("menuitem", { name: "Rename" })).toBeVisible();
    expect(await tooLow()).toEqual([]);
  });

  test("cards are as high as the places that were held for them", async ({ page }) => {
    // Read while the first requests are being answered: a moment.
    await page.addInitScript(() => {
      new MutationObserver(() => {
        const height = document.querySelector("[data-skeleton]")?.getBoundingClientRect().height;
        if (height) document.documentElement.dataset.placeHeight ??= String(height);
      }).observe(document, { subtree: true, childList: true });
    });
    await page.goto("./");
    const gmail = page.getByRole("article", { name: "Gmail" });
    await expect(gmail).toBeVisible();
    const place = await page.locator("html").getAttribute("data-place-height");
    expect((await gmail.boundingBox())?.height).toBe(Number(place));
  });
});
