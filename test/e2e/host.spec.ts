import { card, expect, openIntegrations, test } from "./fixtures.ts";
import { setConditions } from "./flowHelpers.ts";

test("the panel shows the network as it is, after a reload and in other tabs too", async ({
  page,
  context,
}) => {
  await openIntegrations(page);
  await page.getByText("Simulated platform").click();
  const network = page.getByRole("combobox", { name: "Network" });
  await network.selectOption("Slow (2 s)");
  // The platform keeps it before it answers; a reload meanwhile would drop the request.
  await expect(page.getByText("network is now: Slow (2 s)")).toBeVisible();
  await page.reload();
  await page.getByText("Simulated platform").click();
  await expect(network).toHaveValue("Slow (2 s)");

  const other = await context.newPage();
  await other.goto("./#/members");
  await other.getByText("Simulated platform").click();
  const there = other.getByRole("combobox", { name: "Network" });
  await expect(there).toHaveValue("Slow (2 s)");
  await network.selectOption("Normal");
  await expect(there).toHaveValue("Normal");

  await setConditions(other, { faults: [{ path: "/connected_accounts", status: 500, times: 9 }] });
  await expect(network).toHaveValue("As set elsewhere");
  await network.selectOption("Normal");
  await expect(there).toHaveValue("Normal");
  const { faults } = await other.evaluate(async () => (await fetch("/__mock__/conditions")).json());
  expect(faults).toEqual([]);
});

test("on the narrowest phone nothing floats above the cards", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await openIntegrations(page);
  const buttons = await card(page, "Gmail").getByRole("button").all();
  expect(buttons.length).toBeGreaterThan(0);
  for (const button of buttons) {
    await button.evaluate((node) => node.scrollIntoView({ block: "end" }));
    const isOnTop = await button.evaluate((node) => {
      const { right, top, height } = node.getBoundingClientRect();
      return node.contains(document.elementFromPoint(right - 4, top + height / 2));
    });
    expect(isOnTop).toBe(true);
  }
  const covered = await page.evaluate(
    () => document.elementFromPoint(innerWidth - 30, innerHeight - 30)?.closest(".mock") ?? null,
  );
  expect(covered).toBeNull();
});

test("forced colours leave the current page's link apart from the others", async ({ page }) => {
  await page.emulateMedia({ forcedColors: "active" });
  await openIntegrations(page);
  const background = (name: string) =>
    page
      .getByRole("link", { name, exact: true })
      .evaluate((node) => getComputedStyle(node).backgroundColor);
  expect(await background("Integrations")).not.toBe(await background("Members"));
});

test("a developer looks into the session from a corner of the window, which is not printed", async ({
  page,
}) => {
  await openIntegrations(page);
  const button = page.getByRole("button", { name: "Session inspector" });
  await button.click();
  const inspector = page.getByRole("dialog", { name: "Session inspector" });
  await expect(inspector).toBeFocused();
  await expect(inspector.getByText("user_ada", { exact: true })).toBeVisible();
  await inspector.getByRole("tab", { name: "Mock" }).click();
  await inspector.getByRole("combobox", { name: "Mock network" }).selectOption("Slow (2 s)");
  await page.getByText("Simulated platform").click();
  await expect(page.getByRole("combobox", { name: "Network", exact: true })).toHaveValue(
    "Slow (2 s)",
  );
  await inspector.getByRole("tab", { name: "Mock" }).press("Escape");
  await expect(inspector).toBeHidden();
  await expect(button).toBeFocused();
  await page.emulateMedia({ media: "print" });
  await expect(button).toBeHidden();
});

test("back from another page, the list stands where it was left", async ({ page }) => {
  await openIntegrations(page);
  await page.evaluate(() => window.scrollTo(0, 900));
  await page.getByRole("link", { name: "Members" }).click();
  await expect(page.getByRole("heading", { name: "Members" })).toBeVisible();
  await page.goBack();
  await expect(page.getByRole("heading", { name: "Integrations" })).toBeAttached();
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBe(900);
});
