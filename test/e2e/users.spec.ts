import { card, connect, expect, expectConnected, openIntegrations, test } from "./fixtures.ts";

test("a reload, a second tab and a later session of the same user see the same accounts", async ({
  page,
  context,
}) => {
  await openIntegrations(page);
  await connect(page, "GitHub");
  await page.reload();
  await expectConnected(page, "GitHub");

  const tab = await context.newPage();
  await openIntegrations(tab);
  await expectConnected(tab, "GitHub");

  // Its id is forgotten: another session is made.
  await page.evaluate(() => {
    const isSession = (key: string) => key.startsWith("tool-router:session:");
    for (const key of Object.keys(localStorage).filter(isSession)) localStorage.removeItem(key);
  });
  await page.reload();
  await expectConnected(page, "GitHub");
});

test("another user sees none of them, and a team has its own", async ({ page }) => {
  await openIntegrations(page);
  await connect(page, "GitHub");
  const user = page.getByRole("combobox", { name: "Signed in as" });
  for (const other of ["Jonas Lindqvist", "Support team (team)"]) {
    await user.selectOption({ label: other });
    await expect(card(page, "GitHub")).toContainText("Not connected");
  }
  await connect(page, "Slack");
  await user.selectOption({ label: "Ada Okafor" });
  await expectConnected(page, "GitHub");
  await expect(card(page, "Slack")).toContainText("Not connected");
});

test("two tabs that connect at once lose nothing", async ({ page, context }) => {
  await openIntegrations(page);
  const second = await context.newPage();
  await openIntegrations(second);
  const [here, there] = await Promise.all([
    page.waitForEvent("popup"),
    second.waitForEvent("popup"),
    page.getByRole("button", { name: "Connect GitHub" }).click(),
    second.getByRole("button", { name: "Connect Slack" }).click(),
  ]);
  await Promise.all([
    here.getByRole("button", { name: "Allow" }).click(),
    there.getByRole("button", { name: "Allow" }).click(),
  ]);
  for (const tab of [page, second]) {
    await tab.reload();
    await expectConnected(tab, "GitHub");
    await expectConnected(tab, "Slack");
  }
});
