import type { Page } from "@playwright/test";
import { card, expect, expectConnected, test } from "./fixtures.ts";
import { scrollingEnds } from "./flowHelpers.ts";

test.use({ viewport: { width: 1280, height: 900 } });

const list = ".tr-grid-list";

async function openLargeCatalogue(page: Page): Promise<void> {
  await page.goto("./?scenario=10k-toolkits");
  await expect(card(page, "Gmail")).toBeVisible();
}

/** Where each card's place begins and which it is: what must not move by itself. */
async function places(page: Page): Promise<Record<string, number>> {
  return page
    .locator(`${list} > [aria-posinset]`)
    .evaluateAll((items) =>
      Object.fromEntries(
        items.map((item) => [
          item.getAttribute("aria-posinset") ?? "",
          Math.round(item.getBoundingClientRect().top + window.scrollY),
        ]),
      ),
    );
}

/** Scrolls down until the list has at least this many. */
async function loadUntil(page: Page, count: number): Promise<void> {
  const last = page.locator(`${list} > [aria-posinset]`).last();
  await expect(async () => {
    await page.mouse.wheel(0, 4_000);
    expect(Number(await last.getAttribute("aria-posinset"))).toBeGreaterThanOrEqual(count);
  }).toPass({ intervals: [60] });
}

test("scrolling through long lists keeps the page small, and every card at its place", async ({
  page,
}) => {
  await openLargeCatalogue(page);
  await page.mouse.move(700, 600);
  let most = 0;
  const seen: Record<string, number> = {};
  await expect(async () => {
    await page.mouse.wheel(0, 900);
    const now = await places(page);
    most = Math.max(most, Object.keys(now).length);
    for (const [place, top] of Object.entries(now)) {
      expect(seen[place] ?? top, `card ${place} moved`).toBe(top);
      seen[place] = top;
    }
    expect(Object.keys(seen).length).toBeGreaterThan(200);
  }).toPass({ intervals: [30] });
  expect(most).toBeLessThanOrEqual(60);

  await page.keyboard.press("Home");
  await expect(card(page, "Gmail")).toBeVisible();
  await expect(page.locator(`${list} > [aria-posinset]`).first()).toHaveAttribute(
    "aria-setsize",
    "10000",
  );
});

test("the focused card stays while everything else scrolls by, and an arrow key goes on from it", async ({
  page,
}) => {
  await openLargeCatalogue(page);
  const connect = page.getByRole("button", { name: "Connect GitHub" });
  await connect.focus();
  await page.mouse.move(700, 600);
  await loadUntil(page, 120);
  await expect(connect).toBeFocused();
  await expect(connect).not.toBeInViewport();
  await scrollingEnds(page);

  await page.keyboard.press("ArrowRight");
  await expect(page.getByRole("button", { name: "Connect Google Calendar" })).toBeFocused();
  await expect(card(page, "Google Calendar")).toBeInViewport();
});

test("a card that connects far down stays where it is, and keeps the focus", async ({ page }) => {
  await openLargeCatalogue(page);
  await page.mouse.move(700, 600);
  await loadUntil(page, 100);
  const name = "Wrike";
  const target = card(page, name);
  await expect(async () => {
    await page.mouse.wheel(0, -200);
    await expect(target).toBeInViewport({ timeout: 100 });
  }).toPass();
  const before = await places(page);

  const opened = page.waitForEvent("popup");
  await target.getByRole("button").click();
  const consent = await opened;
  const closed = consent.waitForEvent("close");
  await consent.getByRole("button", { name: "Allow" }).click();
  await closed;
  await expectConnected(page, name);
  await expect(page.getByRole("button", { name: `Manage ${name}` })).toBeFocused();
  const after = await places(page);
  for (const [place, top] of Object.entries(after)) expect(before[place] ?? top).toBe(top);
});

test("on a narrower window the columns follow, and the place in the list is kept", async ({
  page,
}) => {
  await openLargeCatalogue(page);
  await page.mouse.move(700, 600);
  await loadUntil(page, 120);
  const topmost = () =>
    page.locator(`${list} > [aria-posinset]`).evaluateAll((items) => {
      const item = items.find((one) => one.getBoundingClientRect().bottom > 40);
      return Number(item?.getAttribute("aria-posinset"));
    });
  await scrollingEnds(page);
  const place = await topmost();
  await page.setViewportSize({ width: 420, height: 900 });
  await expect
    .poll(() => page.locator(list).evaluate((ul) => getComputedStyle(ul).gridTemplateColumns))
    .not.toContain(" ");
  await expect.poll(async () => Math.abs((await topmost()) - place)).toBeLessThanOrEqual(4);
  expect(Object.keys(await places(page)).length).toBeLessThanOrEqual(60);
});

test("a page that is come back to is at once as high as it was, for the scroll to be put back", async ({
  page,
}) => {
  await openLargeCatalogue(page);
  await page.mouse.move(700, 600);
  await loadUntil(page, 120);
  await scrollingEnds(page);
  const [place] = Object.keys(await places(page));
  const before = await page.evaluate(() => window.scrollY);
  await page.getByRole("link", { name: "Members" }).click();
  await expect(page.locator(list)).toHaveCount(0);

  // What a router does: as soon as the page is rendered, before it is painted.
  await page.evaluate((top) => {
    new MutationObserver((_, observer) => {
      if (!document.querySelector(".tr-grid-list")) return;
      observer.disconnect();
      window.scrollTo(0, top);
    }).observe(document.body, { childList: true, subtree: true });
  }, before);
  await page.goBack();
  await expect(page.locator(list)).toBeVisible();
  expect(await page.evaluate(() => window.scrollY)).toBe(before);
  expect(Object.keys(await places(page))).toContain(place);
});

test("the list follows a scrolling parent as it does the window", async ({ page }) => {
  await openLargeCatalogue(page);
  // A host that scrolls its content, not the page.
  await page.locator("main").evaluate((main) => {
    main.style.height = "700px";
    main.style.overflow = "auto";
  });
  await page.mouse.move(700, 500);
  await loadUntil(page, 120);
  expect(await page.evaluate(() => window.scrollY)).toBe(0);
  expect(Object.keys(await places(page)).length).toBeLessThanOrEqual(60);
  const inView = page.locator("article").filter({ visible: true }).last();
  await expect(inView).toBeVisible();
});
