import type { Locator, Page } from "@playwright/test";
import { expect, opensWindow } from "./fixtures.ts";

/** Clicks Connect and waits for the user's choice to be asked for. */
export async function startConnecting(page: Page, name = "GitHub"): Promise<Page> {
  const consent = await opensWindow(page, () =>
    page.getByRole("button", { name: `Connect ${name}` }).click(),
  );
  await expect(consent.getByRole("button", { name: "Allow" })).toBeVisible();
  return consent;
}

/** Turns the simulated platform's knobs. */
export async function setConditions(page: Page, conditions: object): Promise<void> {
  await page.evaluate(async (body) => {
    await fetch("/__mock__/conditions", {
      method: "PUT",
      headers: { "content-type": "application/json" },
      body,
    });
  }, JSON.stringify(conditions));
}

/** The links that the page asked the platform to make, as it asks. */
export function watchLinks(page: Page): string[] {
  const made: string[] = [];
  page.on("request", (request) => {
    if (request.method() === "POST" && request.url().endsWith("/link")) made.push(request.url());
  });
  return made;
}

/** Scrolls down a long list, by less than is rendered around what is seen, until something of it is there. */
export async function scrollDownTo(target: Locator): Promise<void> {
  await expect(async () => {
    await target.page().evaluate(() => window.scrollBy(0, 600));
    await expect(target).toBeInViewport({ timeout: 50 });
  }).toPass({ intervals: [20] });
}

/** Lets the page render so many frames: its own clock, which a busy machine slows down as it does everything else. */
export async function frames(page: Page, count: number): Promise<void> {
  await page.evaluate(async (wanted) => {
    for (let seen = 0; seen < wanted; seen += 1) {
      await new Promise((rendered) => requestAnimationFrame(rendered));
    }
  }, count);
}

/** Waits until the page stands still: the wheel may go on turning for a while. */
export async function scrollingEnds(page: Page): Promise<void> {
  await page.evaluate(async () => {
    let last = Number.NaN;
    for (let still = 0; still < 30; still = window.scrollY === last ? still + 1 : 0) {
      last = window.scrollY;
      await new Promise((rendered) => requestAnimationFrame(rendered));
    }
  });
}
