import AxeBuilder from "@axe-core/playwright";
import { accountStatus, expireLink, makeLink, openLink, openMock } from "./connectLinks.ts";
import { expect, test } from "./fixtures.ts";

test.beforeEach(async ({ page }) => {
  await openMock(page);
});

test("allowing in a window connects, announces and closes it", async ({ page }) => {
  const link = await makeLink(page, "github");
  const consent = await openLink(page, link.redirect_url);
  await expect(consent).toHaveTitle("Connect GitHub – Lantern");
  await expect(consent.getByRole("button", { name: "Allow" })).toBeVisible();
  expect(await accountStatus(page, link.connected_account_id)).toBe("INITIATED");

  const announced = page.evaluate(
    () =>
      new Promise((resolve) => {
        new BroadcastChannel("tool-router:authorize").onmessage = ({ data }) => resolve(data);
      }),
  );
  const closed = consent.waitForEvent("close");
  await consent.getByRole("button", { name: "Allow" }).click();
  await closed;
  expect(await announced).toEqual({
    type: "tool-router:authorized",
    connectedAccountId: link.connected_account_id,
    status: "success",
  });
  expect(await accountStatus(page, link.connected_account_id)).toBe("ACTIVE");
});

test("in a tab that the browser won't close, it says that the tab can be closed", async ({
  page,
  context,
}) => {
  const link = await makeLink(page, "github");
  const tab = await context.newPage();
  await tab.goto(link.redirect_url);
  await tab.getByRole("button", { name: "Deny" }).click();
  await expect(tab.getByRole("heading", { name: "Nothing was connected" })).toBeFocused();
  await expect(tab.getByText("You can close this window.")).toBeVisible();
  expect(await accountStatus(page, link.connected_account_id)).toBe("FAILED");
});

test("with no page of the app left, the redirect still completes and comes back", async ({
  page,
}) => {
  const link = await makeLink(page, "github", new URL("/?from=connect", page.url()).href);
  await page.goto(link.redirect_url);
  await page.getByRole("button", { name: "Allow" }).click();
  await page.waitForURL(
    `**/?from=connect&status=success&connected_account_id=${link.connected_account_id}`,
  );
  await page.getByRole("searchbox", { name: "Search apps" }).waitFor();
  expect(await accountStatus(page, link.connected_account_id)).toBe("ACTIVE");
});

test("a link works once: opened again, and after it ran out, it says so", async ({
  page,
  context,
}) => {
  const used = await makeLink(page, "github");
  const consent = await openLink(page, used.redirect_url);
  const closed = consent.waitForEvent("close");
  // Twice before anything else runs: a real double click may find the window closed between its halves.
  await consent.getByRole("button", { name: "Allow" }).evaluate((button: HTMLElement) => {
    button.click();
    button.click();
  });
  await closed;
  const tab = await context.newPage();
  await tab.goto(used.redirect_url);
  await expect(tab.getByRole("heading", { name: "This link was already used" })).toBeVisible();

  const expired = await makeLink(page, "github", "https://app.example.com/done?tab=apps");
  await tab.goto(expired.redirect_url);
  await expect(tab.getByRole("button", { name: "Allow" })).toBeVisible();
  await expireLink(page, expired.link_token);
  await expect(tab.getByRole("heading", { name: "This link has expired" })).toBeVisible();
  await expect(tab.getByRole("link", { name: "Back to Lantern" })).toHaveAttribute(
    "href",
    `https://app.example.com/done?tab=apps&status=failed&connected_account_id=${expired.connected_account_id}`,
  );
});

test("an address without a link, and one with an unknown link, say what to do", async ({
  page,
}) => {
  const { redirect_url } = await makeLink(page, "github");
  const address = new URL(redirect_url);
  address.searchParams.set("token", "lk_unknown");
  await page.goto(address.href);
  await expect(page.getByRole("heading", { name: "We don't recognise this link" })).toBeVisible();
  address.searchParams.delete("token");
  await page.goto(address.href);
  await expect(page.getByRole("heading", { name: "This address is incomplete" })).toBeVisible();
  await expect(page.getByText("Part of the link is missing.")).toBeVisible();
});

test("an API key is asked for, checked, masked, and kept on an error", async ({ page }) => {
  const link = await makeLink(page, "exa");
  const consent = await openLink(page, link.redirect_url);
  await consent.getByRole("button", { name: "Connect" }).click();
  const key = consent.locator("input[type=password]").first();
  await expect(key).toBeFocused();
  await expect(key).toHaveAttribute("aria-invalid", "true");
  await expect(consent.getByText("is required.")).toBeVisible();
  await consent.keyboard.type("exa-key-1");
  await consent.getByRole("button", { name: "Show" }).first().click();
  await expect(consent.locator("input[type=text]").first()).toHaveValue("exa-key-1");
  const closed = consent.waitForEvent("close");
  await consent.getByRole("button", { name: "Connect" }).click();
  await closed;
  expect(await accountStatus(page, link.connected_account_id)).toBe("ACTIVE");
});

test("everything goes by keyboard alone", async ({ page }) => {
  const link = await makeLink(page, "github");
  const consent = await openLink(page, link.redirect_url);
  const ada = consent.getByRole("radio", { name: /ada@example.com/ });
  await expect(ada).toBeVisible();
  await consent.keyboard.press("Tab");
  await expect(ada).toBeFocused();
  await consent.keyboard.press("ArrowDown");
  await expect(consent.getByRole("radio", { name: /grace@example.com/ })).toBeChecked();
  await consent.keyboard.press("Tab");
  await expect(consent.getByRole("button", { name: "Deny" })).toBeFocused();
  await consent.keyboard.press("Tab");
  await expect(consent.getByRole("button", { name: "Allow" })).toBeFocused();
  const closed = consent.waitForEvent("close");
  await consent.keyboard.press("Space");
  await closed;
  expect(await accountStatus(page, link.connected_account_id)).toBe("ACTIVE");
});

for (const { locale, lang, dir, heading, allow } of [
  {
    locale: "de-DE",
    lang: "de",
    dir: "ltr",
    heading: "Lantern möchte sich mit Ihrem GitHub-Konto verbinden",
    allow: "Zulassen",
  },
  {
    locale: "ar",
    lang: "ar",
    dir: "rtl",
    heading: "يريد Lantern الارتباط بحسابك في GitHub",
    allow: "سماح",
  },
]) {
  test.describe(`in a browser set to ${locale}`, () => {
    test.use({ locale });
    test("the page is in that language, fits a phone and passes axe", async ({ page, context }) => {
      const link = await makeLink(page, "github");
      const tab = await context.newPage();
      await tab.setViewportSize({ width: 320, height: 640 });
      await tab.goto(link.redirect_url);
      await expect(tab.getByRole("heading", { level: 1 })).toHaveText(heading);
      await expect(tab.locator("html")).toHaveAttribute("lang", lang);
      await expect(tab.locator("html")).toHaveAttribute("dir", dir);
      expect((await new AxeBuilder({ page: tab }).analyze()).violations).toEqual([]);
      const width = await tab.evaluate(() => document.documentElement.scrollWidth);
      expect(width).toBeLessThanOrEqual(320);
      await tab.getByRole("button", { name: allow }).click();
      await expect.poll(() => accountStatus(page, link.connected_account_id)).toBe("ACTIVE");
    });
  });
}

test.describe("in a narrow window, in a language of long words", () => {
  test.use({ locale: "de-DE" });
  test("no word of a button is broken", async ({ page, context }) => {
    const link = await makeLink(page, "exa");
    const tab = await context.newPage();
    await tab.setViewportSize({ width: 272, height: 640 });
    await tab.goto(link.redirect_url);
    for (const name of ["Verbinden", "Abbrechen"]) {
      const lines = tab.getByRole("button", { name }).evaluate((button) => {
        const words = document.createRange();
        words.selectNodeContents(button);
        return new Set([...words.getClientRects()].map(({ top }) => Math.round(top))).size;
      });
      expect(await lines).toBe(1);
    }
    const width = await tab.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(272);
  });
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`every state passes axe and fits a phone in ${colorScheme}`, async ({ page, context }) => {
    const links = [await makeLink(page, "github"), await makeLink(page, "exa")];
    const expired = await makeLink(page, "github");
    await expireLink(page, expired.link_token);
    const tab = await context.newPage();
    await tab.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    await tab.setViewportSize({ width: 320, height: 640 });
    for (const { redirect_url } of [...links, expired]) {
      await tab.goto(redirect_url);
      await expect(tab.getByRole("heading", { level: 1 })).toBeVisible();
      const connect = tab.getByRole("button", { name: "Connect", exact: true });
      if (await connect.isVisible()) await connect.click();
      expect((await new AxeBuilder({ page: tab }).analyze()).violations).toEqual([]);
      const width = await tab.evaluate(() => document.documentElement.scrollWidth);
      expect(width).toBeLessThanOrEqual(320);
    }
  });
}
