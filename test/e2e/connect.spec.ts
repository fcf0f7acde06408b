import {
  card,
  connect,
  decide,
  expect,
  expectConnected,
  openIntegrations,
  opensWindow,
  test,
} from "./fixtures.ts";

test("connecting GitHub: consent in the host's name, and the card turns without a reload", async ({
  page,
}) => {
  await openIntegrations(page);
  let loads = 0;
  page.on("load", () => {
    loads += 1;
  });
  const consent = await opensWindow(page, () =>
    page.getByRole("button", { name: "Connect GitHub" }).click(),
  );
  await expect(
    consent.getByRole("heading", { name: "Lantern wants to connect to your GitHub account" }),
  ).toBeVisible();
  await expect(card(page, "GitHub")).toContainText("Waiting for you");

  const closed = consent.waitForEvent("close");
  await consent.getByRole("button", { name: "Allow" }).click();
  await closed;
  await expectConnected(page, "GitHub");
  await expect(card(page, "Gmail")).toContainText("Not connected");
  expect(loads).toBe(0);
});

test("denying says so, connects nothing, and can be tried again", async ({ page }) => {
  await openIntegrations(page);
  await decide(page, () => page.getByRole("button", { name: "Connect GitHub" }).click(), "Deny");
  await expect(card(page, "GitHub")).toContainText("You declined the request");

  await decide(
    page,
    () => page.getByRole("button", { name: "Try again with GitHub" }).click(),
    "Allow",
  );
  await expectConnected(page, "GitHub");
});

test("closing the window is told apart from denying, and can be gone on with", async ({ page }) => {
  await openIntegrations(page);
  const consent = await opensWindow(page, () =>
    page.getByRole("button", { name: "Connect GitHub" }).click(),
  );
  await expect(consent.getByRole("button", { name: "Allow" })).toBeVisible();
  await consent.close();
  await expect(card(page, "GitHub")).toContainText("Setup incomplete");
  await expect(card(page, "GitHub")).not.toContainText("declined");

  await decide(
    page,
    () => page.getByRole("button", { name: "Continue with GitHub" }).click(),
    "Allow",
  );
  await expectConnected(page, "GitHub");
});

test("a second click brings the open window forward and starts no second link", async ({
  page,
}) => {
  await openIntegrations(page);
  const links: string[] = [];
  page.on("request", (request) => {
    if (request.url().endsWith("/link")) links.push(request.url());
  });
  const consent = await opensWindow(page, () =>
    page.getByRole("button", { name: "Connect GitHub" }).click(),
  );
  await expect(consent.getByRole("button", { name: "Allow" })).toBeVisible();
  await page.getByRole("button", { name: "Continue with GitHub" }).click();
  expect(page.context().pages()).toHaveLength(2);
  expect(links).toHaveLength(1);
});

test("cancelling goes back to where it was", async ({ page }) => {
  await openIntegrations(page);
  const consent = await opensWindow(page, () =>
    page.getByRole("button", { name: "Connect GitHub" }).click(),
  );
  await expect(consent.getByRole("button", { name: "Allow" })).toBeVisible();
  const closed = consent.waitForEvent("close");
  await page.getByRole("button", { name: "Cancel connecting GitHub" }).click();
  await closed;
  await expect(page.getByRole("button", { name: "Connect GitHub" })).toBeVisible();
});

test("two apps connect at once, each in its own window", async ({ page }) => {
  await openIntegrations(page);
  const github = await opensWindow(page, () =>
    page.getByRole("button", { name: "Connect GitHub" }).click(),
  );
  const slack = await opensWindow(page, () =>
    page.getByRole("button", { name: "Connect Slack" }).click(),
  );
  await slack.getByRole("button", { name: "Allow" }).click();
  await expectConnected(page, "Slack");
  await expect(card(page, "GitHub")).toContainText("Waiting for you");
  await github.getByRole("button", { name: "Allow" }).click();
  await expectConnected(page, "GitHub");
});

test("everything goes by keyboard alone", async ({ page }) => {
  await openIntegrations(page);
  await page.getByRole("searchbox", { name: "Search apps" }).focus();
  await page.keyboard.type("github");
  await expect(card(page, "Gmail")).toHaveCount(0);
  for (let step = 0; step < 6; step += 1) {
    await page.keyboard.press("Tab");
    const label = await page.evaluate(() => document.activeElement?.textContent);
    if (label === "Connect") break;
  }
  const consent = await opensWindow(page, () => page.keyboard.press("Enter"));
  const allow = consent.getByRole("button", { name: "Allow" });
  await expect(allow).toBeVisible();
  for (let step = 0; step < 12; step += 1) {
    if (await allow.evaluate((button) => button === document.activeElement)) break;
    await consent.keyboard.press("Tab");
  }
  const closed = consent.waitForEvent("close");
  await consent.keyboard.press("Enter");
  await closed;
  await expectConnected(page, "GitHub");
  await expect(page.getByRole("button", { name: "Manage GitHub" })).toBeFocused();
});

test("an API-key toolkit asks for its key and keeps what was typed on an error", async ({
  page,
}) => {
  await openIntegrations(page);
  await page.getByRole("searchbox", { name: "Search apps" }).fill("exa");
  const consent = await opensWindow(page, () =>
    page.getByRole("button", { name: "Connect Exa", exact: true }).click(),
  );
  await consent.getByRole("button", { name: "Connect" }).click();
  const key = consent.getByRole("textbox").first();
  await expect(key).toBeFocused();
  await expect(key).toHaveAttribute("aria-invalid", "true");
  await key.fill("exa-key-1");
  const closed = consent.waitForEvent("close");
  await consent.getByRole("button", { name: "Connect" }).click();
  await closed;
  await expectConnected(page, "Exa");
});

test("a connection made in this tab reaches the second one", async ({ page, context }) => {
  await openIntegrations(page);
  const second = await context.newPage();
  await openIntegrations(second);
  await page.bringToFront();
  await connect(page, "GitHub");
  await expectConnected(second, "GitHub");
});
