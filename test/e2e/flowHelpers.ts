import type { Page } from "@playwright/test";
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
