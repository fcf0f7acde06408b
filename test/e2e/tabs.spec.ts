import type { BrowserContext, Page } from "@playwright/test";
import { expireLink } from "./connectLinks.ts";
import {
  card,
  connect,
  decide,
  expect,
  expectConnected,
  manage,
  openIntegrations,
  opensWindow,
  test,
} from "./fixtures.ts";
import { startConnecting } from "./flowHelpers.ts";

/** Opens the page in a second tab, on the first one's session, and comes back to the first. */
async function openSecond(page: Page, context: BrowserContext): Promise<Page> {
  const second = await context.newPage();
  await openIntegrations(second);
  await page.bringToFront();
  return second;
}

/** A second tab that knows nothing of the first one's session, as another browser of the same user. */
async function openOnOtherSession(page: Page, context: BrowserContext): Promise<Page> {
  await page.evaluate(() => localStorage.clear());
  return openSecond(page, context);
}

async function expectNotConnected(page: Page, name: string): Promise<void> {
  await expect(card(page, name).locator(".tr-status")).toHaveText("Not connected");
  await expect(page.getByRole("button", { name: `Connect ${name}` })).toBeEnabled();
}

/** Connects another Gmail, of somebody else, in its dialog; gives the name of the first one. */
async function addAccount(page: Page): Promise<string> {
  const dialog = await manage(page, "Gmail");
  const first = (await dialog.locator(".tr-account-name").first().innerText()).trim();
  const add = dialog.getByRole("button", { name: /^Add another account/ });
  await decide(page, () => add.click(), "Allow", "grace@example.com");
  await expect(dialog.getByRole("radio")).toHaveCount(3);
  return first;
}

test("denied in one: the other knows of no connection, and of no denial of its own", async ({
  page,
  context,
}) => {
  await openIntegrations(page);
  const second = await openSecond(page, context);
  await decide(page, () => page.getByRole("button", { name: "Connect GitHub" }).click(), "Deny");
  await expect(card(page, "GitHub")).toContainText("You declined the request");
  await expectNotConnected(second, "GitHub");
  await expect(card(second, "GitHub")).not.toContainText("declined");

  await connect(second, "GitHub");
  await expectConnected(page, "GitHub");
});

test("a link that expires in one is nothing to the other", async ({ page, context }) => {
  await openIntegrations(page);
  const second = await openSecond(page, context);
  const consent = await startConnecting(page);
  await expireLink(page, new URL(consent.url()).searchParams.get("token") ?? "");
  await expect(card(page, "GitHub")).toContainText("Link expired");
  await expectNotConnected(second, "GitHub");
  await second.reload();
  await expectNotConnected(second, "GitHub");
});

test("blocked in one, connected in the other: both are connected", async ({ page, context }) => {
  await page.addInitScript(() => {
    window.open = () => null;
  });
  await openIntegrations(page);
  const second = await openSecond(page, context);
  await page.getByRole("button", { name: "Connect GitHub" }).click();
  await expect(card(page, "GitHub")).toContainText("Window blocked");
  await expectNotConnected(second, "GitHub");

  const [tab] = await Promise.all([
    context.waitForEvent("page"),
    page.getByRole("link", { name: "Continue in a new tab GitHub" }).click(),
  ]);
  await tab.getByRole("button", { name: "Allow" }).click();
  await expectConnected(page, "GitHub");
  await expectConnected(second, "GitHub");
});

test("an app that asks for a key is connected in the other too", async ({ page, context }) => {
  await openIntegrations(page);
  const second = await openSecond(page, context);
  for (const tab of [page, second]) {
    await tab.getByRole("searchbox", { name: "Search apps" }).fill("exa");
    await expect(card(tab, "Gmail")).toHaveCount(0);
  }
  const consent = await opensWindow(page, () =>
    page.getByRole("button", { name: "Connect Exa", exact: true }).click(),
  );
  await consent.getByRole("textbox").first().fill("exa-key-1");
  await consent.getByRole("button", { name: "Connect" }).click();
  await expectConnected(page, "Exa");
  await expectConnected(second, "Exa");
});

test("chosen in one: seen in the other's open dialog, where they share a session", async ({
  page,
  context,
}) => {
  await openIntegrations(page);
  await connect(page, "Gmail");
  const first = await addAccount(page);
  const second = await openSecond(page, context);
  const there = await manage(second, "Gmail");
  await expect(there.getByRole("radio", { name: "Automatic" })).toBeChecked();

  const here = page.getByRole("dialog", { name: "Manage Gmail" });
  await here.getByRole("radio", { name: first }).click();
  await expect(here.getByText("This session is set to use")).toBeVisible();
  await expect(there.getByRole("radio", { name: first })).toBeChecked();
  await expect(there.getByText("This session is set to use")).toBeVisible();
});

test("chosen in one: a session of the other's own goes on as it was", async ({ page, context }) => {
  await openIntegrations(page);
  await connect(page, "Gmail");
  const first = await addAccount(page);
  const second = await openOnOtherSession(page, context);
  const there = await manage(second, "Gmail");
  const here = page.getByRole("dialog", { name: "Manage Gmail" });
  await here.getByRole("radio", { name: first }).click();
  await expect(here.getByText("This session is set to use")).toBeVisible();
  await second.bringToFront();
  // What is read after the choice, and not what stood there before it.
  await second.reload();
  await manage(second, "Gmail");
  await expect(there.getByText("the account you connected most recently")).toBeVisible();
  await expect(there.getByRole("radio", { name: "Automatic" })).toBeChecked();
});

test("renamed, disabled, enabled and disconnected in one: seen in the other as it happens", async ({
  page,
  context,
}) => {
  await openIntegrations(page);
  await connect(page, "GitHub");
  const inCard = await openSecond(page, context);
  const second = await openSecond(page, context);
  const there = await manage(second, "GitHub");
  const here = await manage(page, "GitHub");
  const options = here.getByRole("button", { name: /^Options for/ });
  const row = there.locator(".tr-account");

  await options.click();
  await here.getByRole("menuitem", { name: "Rename" }).click();
  await here.getByRole("textbox", { name: "Name of this account" }).fill("Work");
  await here.getByRole("button", { name: "Save" }).click();
  await expect(there.getByRole("button", { name: "Options for Work" })).toBeVisible();

  await options.click();
  await here.getByRole("menuitem", { name: "Disable" }).click();
  await expect(row).toHaveAttribute("data-status", "INACTIVE");
  await expect(card(inCard, "GitHub")).toHaveAttribute("data-status", "INACTIVE");

  await there.getByRole("button", { name: "Enable Work" }).click();
  await expect(here.locator(".tr-account")).toHaveAttribute("data-status", "ACTIVE");
  await expectConnected(inCard, "GitHub");

  await options.click();
  await here.getByRole("menuitem", { name: "Disconnect" }).click();
  await here.getByRole("button", { name: "Disconnect" }).click();
  const emptied = second.getByRole("dialog", { name: "Connect GitHub" });
  await expect(emptied.getByText("Nothing connected yet.")).toBeVisible();
  await expect(emptied.locator(".tr-account")).toHaveCount(0);
  await expectNotConnected(inCard, "GitHub");
});

test.describe("one tab without a network", () => {
  test.use({ expectedErrors: /Failed to load resource/ });

  test("keeps what it shows, says so, and catches up when it is back", async ({
    page,
    context,
  }) => {
    const second = await context.newPage();
    await second.addInitScript(() => {
      const { fetch } = window;
      window.fetch = async (...given) => {
        if (!navigator.onLine) throw new TypeError("Failed to fetch");
        return fetch(...given);
      };
    });
    await openIntegrations(second);
    await openIntegrations(page);
    const setOnline = (isOnline: boolean) =>
      second.evaluate((onLine) => {
        Object.defineProperty(navigator, "onLine", { configurable: true, get: () => onLine });
        window.dispatchEvent(new Event(onLine ? "online" : "offline"));
      }, isOnline);
    await setOnline(false);
    await expect(second.getByText("You are offline.")).toBeVisible();
    await connect(page, "GitHub");
    await expect(card(second, "GitHub").locator(".tr-status")).toHaveText("Not connected");
    await expect(second.getByText("You are offline.")).toBeVisible();

    await setOnline(true);
    await expectConnected(second, "GitHub");
    await expect(second.getByText("You are offline.")).toBeHidden();
  });
});
