import { servedTest } from "./addedHeaders.ts";
import { expireLink } from "./connectLinks.ts";
import { card, expect, expectConnected, openIntegrations, test } from "./fixtures.ts";
import { frames, scrollDownTo, setConditions, startConnecting, watchLinks } from "./flowHelpers.ts";

test("a blocked window leaves a visible link, which goes on in a tab", async ({
  page,
  context,
}) => {
  await page.addInitScript(() => {
    window.open = () => null;
  });
  await openIntegrations(page);
  const links = watchLinks(page);
  await page.getByRole("button", { name: "Connect GitHub" }).click();
  await expect(card(page, "GitHub")).toContainText("Window blocked");
  const [tab] = await Promise.all([
    context.waitForEvent("page"),
    page.getByRole("link", { name: "Continue in a new tab GitHub" }).click(),
  ]);
  await expect(card(page, "GitHub")).toContainText("Waiting for you");
  await tab.getByRole("button", { name: "Allow" }).click();
  await expectConnected(page, "GitHub");
  expect(links).toHaveLength(1);
});

servedTest.describe("at a page with a Cross-Origin-Opener-Policy", () => {
  servedTest.use({
    addedHeaders: {
      path: /tool-router-connect\.html/,
      headers: { "cross-origin-opener-policy": "same-origin" },
    },
  });

  servedTest("a window that reads as closed is not taken for a no", async ({ page }) => {
    await openIntegrations(page);
    const consent = await startConnecting(page);
    // For the opener it is closed now, and it is open.
    expect(await consent.evaluate(() => window.opener)).toBeNull();
    await expect(card(page, "GitHub")).toContainText("Setup incomplete");
    await expect(card(page, "GitHub")).not.toContainText(/declined|cancelled|could not/i);
    await consent.getByRole("button", { name: "Allow" }).click();
    await expectConnected(page, "GitHub");
  });
});

test("a reload under way loses nothing", async ({ page }) => {
  await openIntegrations(page);
  const links = watchLinks(page);
  const consent = await startConnecting(page);
  await page.reload();
  await expect(card(page, "GitHub")).toContainText("Waiting for you");
  await consent.getByRole("button", { name: "Allow" }).click();
  await expectConnected(page, "GitHub");
  expect(links).toHaveLength(1);
});

test("going to another page of the app and back loses nothing", async ({ page }) => {
  await openIntegrations(page);
  const consent = await startConnecting(page);
  await page.getByRole("link", { name: "Members" }).click();
  await expect(page.getByRole("heading", { name: "Members" })).toBeVisible();
  await page.getByRole("link", { name: "Integrations" }).click();
  await expect(card(page, "GitHub")).toContainText("Waiting for you");

  await page.getByRole("link", { name: "Members" }).click();
  await consent.getByRole("button", { name: "Allow" }).click();
  await page.getByRole("link", { name: "Integrations" }).click();
  await expectConnected(page, "GitHub");
});

test("a link that ran out says so, and a new one connects", async ({ page }) => {
  await openIntegrations(page);
  const consent = await startConnecting(page);
  await expireLink(page, new URL(consent.url()).searchParams.get("token") ?? "");
  await expect(card(page, "GitHub")).toContainText("Link expired");
  await page.getByRole("button", { name: "Try again with GitHub" }).click();
  await expect(card(page, "GitHub")).toContainText("Waiting for you");
  await page.getByRole("button", { name: "Cancel connecting GitHub" }).click();
  await expect(page.getByRole("button", { name: "Connect GitHub" })).toBeVisible();
});

test("ten minutes later nobody waits any more", async ({ page }) => {
  await openIntegrations(page);
  await startConnecting(page);
  await setConditions(page, { now: { offsetMs: 11 * 60_000 } });
  await expect(card(page, "GitHub")).toContainText("Link expired");
});

test.describe("where requests fail", () => {
  test.use({ expectedErrors: /Failed to load resource/ });

  test("the network goes and comes back, and so does the answer", async ({ page, context }) => {
    await openIntegrations(page);
    const consent = await startConnecting(page);
    await setConditions(page, { failureRate: 1 });
    await context.setOffline(true);
    await consent.getByRole("button", { name: "Allow" }).click();
    await page.waitForTimeout(3_000);
    await expect(card(page, "GitHub")).toContainText("Waiting for you");
    await setConditions(page, { failureRate: 0 });
    await context.setOffline(false);
    await expectConnected(page, "GitHub");
  });

  test("a session that was deleted elsewhere is made again behind a click", async ({ page }) => {
    await openIntegrations(page);
    const deleted = await page.evaluate(async () => {
      const key = Object.keys(localStorage).find((name) => name.startsWith("tool-router:session:"));
      const id = localStorage.getItem(key ?? "");
      const response = await fetch(`/api/tool-router/tool_router/session/${id}`, {
        method: "DELETE",
      });
      return response.status;
    });
    expect(deleted).toBe(200);
    const consent = await startConnecting(page);
    await consent.getByRole("button", { name: "Allow" }).click();
    await expectConnected(page, "GitHub");
  });
});

test.describe("two tabs", () => {
  test("one waits, the other finishes", async ({ page, context }) => {
    await openIntegrations(page);
    const second = await context.newPage();
    await openIntegrations(second);
    await page.bringToFront();
    const consent = await startConnecting(page);
    const address = consent.url();
    await consent.close();

    const third = await context.newPage();
    await third.goto(address);
    await third.getByRole("button", { name: "Allow" }).click();
    for (const tab of [page, second]) {
      await expectConnected(tab, "GitHub");
    }
  });

  test("cancelling in one leaves the other alone", async ({ page, context }) => {
    await openIntegrations(page);
    const second = await context.newPage();
    await openIntegrations(second);
    const consent = await startConnecting(second);
    await page.bringToFront();
    await startConnecting(page);
    await page.getByRole("button", { name: "Cancel connecting GitHub" }).click();
    await expect(page.getByRole("button", { name: "Connect GitHub" })).toBeVisible();
    await expect(card(second, "GitHub")).toContainText("Waiting for you");

    await consent.getByRole("button", { name: "Allow" }).click();
    for (const tab of [page, second]) {
      await expectConnected(tab, "GitHub");
    }
  });
});

test.describe("on a phone", () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 360, height: 740 } });

  for (const decision of ["Allow", "Deny"]) {
    test(`the page itself goes to the link and comes back: ${decision}`, async ({ page }) => {
      await page.goto("./?from=mail#/integrations");
      await expect(card(page, "GitHub")).toBeVisible();
      const left = page.url();
      await page.getByRole("button", { name: "Connect GitHub" }).tap();
      await page.getByRole("button", { name: decision }).tap();
      if (decision === "Allow") await expectConnected(page, "GitHub");
      else await expect(card(page, "GitHub")).toContainText("You declined the request");
      await expect(page).toHaveURL(left);
      expect(page.context().pages()).toHaveLength(1);
    });
  }

  for (const decision of ["Allow", "Deny"]) {
    test(`coming back finds the card where it was left, far down the list: ${decision}`, async ({
      page,
    }) => {
      await openIntegrations(page);
      const wrike = card(page, "Wrike");
      await scrollDownTo(wrike);
      await page.getByRole("button", { name: "Connect Wrike" }).tap();
      await page.getByRole("button", { name: decision }).tap();
      await expect(wrike).toBeInViewport({ ratio: 1 });
      if (decision === "Allow") await expectConnected(page, "Wrike");
      else await expect(wrike).toContainText("You declined");
    });
  }

  test("a user who scrolls by themselves after coming back is left alone", async ({ page }) => {
    await openIntegrations(page);
    const wrike = card(page, "Wrike");
    await scrollDownTo(wrike);
    await page.getByRole("button", { name: "Connect Wrike" }).tap();
    await expect(page.getByRole("button", { name: "Allow" })).toBeVisible();
    await page.addInitScript(() => {
      new MutationObserver(() => {
        if (document.querySelector(".tr-card:not([data-skeleton])")) {
          window.dispatchEvent(new WheelEvent("wheel"));
        }
      }).observe(document, { childList: true, subtree: true });
    });
    await page.getByRole("button", { name: "Allow" }).tap();
    await expect(card(page, "Gmail")).toBeInViewport();
    // More than it takes to get there.
    await frames(page, 150);
    await expect(card(page, "Gmail")).toBeInViewport();
  });

  test("coming back brings the search with it that led to the card", async ({ page }) => {
    await openIntegrations(page);
    await page.getByRole("searchbox", { name: "Search apps" }).fill("wrike");
    await expect(card(page, "Gmail")).toBeHidden();
    await page.getByRole("button", { name: "Connect Wrike" }).tap();
    await page.getByRole("button", { name: "Allow" }).tap();
    await expect(page.getByRole("searchbox", { name: "Search apps" })).toHaveValue("wrike");
    await expectConnected(page, "Wrike");
    await expect(card(page, "Wrike")).toBeInViewport({ ratio: 1 });
    // It was a way back, not a habit.
    await page.reload();
    await expect(card(page, "Gmail")).toBeVisible();
    await expect(page.getByRole("searchbox", { name: "Search apps" })).toHaveValue("");
  });

  test("going back without a decision says that it is not finished", async ({ page }) => {
    await openIntegrations(page);
    await page.getByRole("button", { name: "Connect GitHub" }).tap();
    await expect(page.getByRole("button", { name: "Allow" })).toBeVisible();
    await page.goBack();
    await expect(card(page, "GitHub")).toContainText("Setup incomplete");
    await page.getByRole("button", { name: "Continue with GitHub" }).tap();
    await page.getByRole("button", { name: "Allow" }).tap();
    await expectConnected(page, "GitHub");
  });
});
