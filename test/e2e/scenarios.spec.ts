import { card, expect, expectConnected, test } from "./fixtures.ts";

/** What the first page shows of each starting point. */
const starts: readonly { name: string; apps: Record<string, string>; all?: string }[] = [
  { name: "empty", apps: { Gmail: "Not connected" }, all: "531" },
  { name: "returning-user", apps: { Gmail: "Connected", Notion: "Expired" }, all: "531" },
  { name: "many-accounts", apps: { GitHub: "Connected", Notion: "Not connected" }, all: "531" },
  { name: "everything-broken", apps: { GitHub: "Access revoked", Slack: "Failed" }, all: "531" },
  // Few apps, and one that can be connected with an OAuth app of the host's own alone: the session that it brings.
  { name: "enterprise-own-oauth", apps: { GitHub: "Connected", "X (Twitter)": "Not connected" } },
  { name: "10k-toolkits", apps: { Gmail: "Connected" }, all: "10,000" },
];

for (const { name, apps, all } of starts) {
  test(`the demo starts from ${name}`, async ({ page }) => {
    await page.goto(`./?scenario=${name}`);
    for (const [app, status] of Object.entries(apps)) {
      await expect(card(page, app).locator(".tr-status")).toHaveText(new RegExp(`^${status}`));
    }
    if (all === undefined) await expect(page.getByRole("article")).toHaveCount(5);
    else await expect(page.getByRole("radio", { name: `All ${all}` })).toBeVisible();
  });
}

test("the panel starts over from a scenario, whose sessions the playground offers, and from nothing", async ({
  page,
}) => {
  await page.goto("./");
  await expect(card(page, "Gmail")).toContainText("Not connected");
  const startFrom = page.getByRole("combobox", { name: "Start from" });
  await page.getByText("Simulated platform").click();
  await startFrom.selectOption("many-accounts");
  await expectConnected(page, "Gmail");

  await page.getByRole("link", { name: "Playground" }).click();
  await page.getByRole("combobox", { name: "Session" }).selectOption("trs_many_pinned");
  await expect(page.getByText(/^Connected \(2025-11-25\), 6 tools$/)).toBeVisible();

  await page.getByText("Simulated platform").click();
  await startFrom.selectOption("a new user");
  await expect(page).not.toHaveURL(/scenario=/);
  await page.getByRole("link", { name: "Integrations" }).click();
  await expect(card(page, "Gmail")).toContainText("Not connected");
});
