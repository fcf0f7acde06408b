import AxeBuilder from "@axe-core/playwright";
import { decide, expect, test } from "./fixtures.ts";

test("a new user connects what the assistant needs, one after the other, and meets it", async ({
  page,
}) => {
  await page.goto("./");
  await page.getByRole("link", { name: "Onboarding" }).click();
  await expect(page.getByText("0 of 3 apps are ready")).toBeVisible();
  const connect = (name: string) => page.getByRole("button", { name: `Connect ${name}` });
  await expect(connect("Slack")).toHaveCount(0);
  const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
  expect((await new AxeBuilder({ page }).withTags(tags).analyze()).violations).toEqual([]);
  await page.setViewportSize({ width: 320, height: 800 });
  const overflow = () =>
    page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(await overflow()).toBeLessThanOrEqual(0);

  await decide(page, () => connect("Gmail").click(), "Allow");
  // By keyboard from here: the focus has moved on.
  await expect(connect("Google Calendar")).toBeFocused();
  await page.reload();
  await page.getByRole("checkbox", { name: "One after the other" }).uncheck();
  await decide(page, () => connect("Slack").click(), "Allow");
  await decide(page, () => connect("Google Calendar").click(), "Allow");
  await expect(page.getByText("Everything is ready.")).toBeVisible();
  await page.getByRole("link", { name: "Meet the assistant" }).click();
  await expect(page.getByRole("heading", { name: "Playground" })).toBeVisible();
});
