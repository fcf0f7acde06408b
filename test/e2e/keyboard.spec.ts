import type { Locator, Page } from "@playwright/test";
import { card, expect, openIntegrations, opensWindow, test } from "./fixtures.ts";

declare global {
  interface Window {
    /** What had the focus before it was nowhere, each time that a frame was rendered meanwhile. */
    lostFocus: string[];
  }
}

test.use({ viewport: { width: 1280, height: 900 } });

test.beforeEach(async ({ page }) => {
  await page.addInitScript(() => {
    window.lostFocus = [];
    let last = "";
    const look = () => {
      const { activeElement, body } = document;
      if (activeElement && activeElement !== body) last = activeElement.outerHTML.slice(0, 200);
      else if (last !== "" && window.lostFocus.at(-1) !== last) window.lostFocus.push(last);
      requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
});

test.afterEach(async ({ page }) => {
  expect(await page.evaluate(() => window.lostFocus)).toEqual([]);
});

/** What has the focus is on the screen, whole, with nothing in front of it. */
async function expectInSight(page: Page): Promise<void> {
  const hidden = () =>
    page.evaluate(() => {
      const { activeElement } = document;
      if (!activeElement || activeElement === document.body) return "nothing is focused";
      // A radio button is drawn by its label.
      const drawn = activeElement.closest("label") ?? activeElement;
      const { left, top, right, bottom, width, height } = drawn.getBoundingClientRect();
      const isWhole = left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight;
      // What is as large as the page, as its main element, is focused to be read out.
      const x = Math.max(left, 0) + Math.min(width, innerWidth) / 2;
      const y = Math.max(top, 0) + Math.min(height, innerHeight - Math.max(top, 0)) / 2;
      const front = document.elementFromPoint(x, y);
      const isInFront = drawn.contains(front) || front?.contains(drawn);
      return (isWhole || height > innerHeight / 2) && isInFront ? "" : drawn.outerHTML;
    });
  await expect.poll(hidden).toBe("");
}

async function press(page: Page, key: string): Promise<void> {
  await page.keyboard.press(key);
  await expectInSight(page);
}

/** Presses Tab, or another key, until the target has the focus. */
async function goTo(page: Page, target: Locator, key = "Tab"): Promise<void> {
  await expect(target).toBeVisible();
  const isFocused = () => target.evaluate((node) => node === document.activeElement);
  for (let presses = 0; presses < 40 && !(await isFocused()); presses += 1) await press(page, key);
  await expect(target).toBeFocused();
}

/** Allows the connection in the window that Enter opens, by keyboard too. */
async function allow(page: Page, account?: string): Promise<void> {
  const consent = await opensWindow(page, () => page.keyboard.press("Enter"));
  const closed = consent.waitForEvent("close");
  const button = consent.getByRole("button", { name: "Allow" });
  if (account) {
    await goTo(consent, consent.getByRole("radio").first());
    await goTo(consent, consent.getByRole("radio", { name: account }), "ArrowDown");
  }
  await goTo(consent, button);
  await consent.keyboard.press("Enter");
  await closed;
}

const button = (within: Page | Locator, name: string | RegExp) =>
  within.getByRole("button", { name });

test("everything goes by keyboard alone, with all apps", async ({ page }) => {
  await openIntegrations(page);
  const search = page.getByRole("searchbox", { name: "Search apps" });
  const connectGmail = button(page, "Connect Gmail");
  const manageGmail = button(page, "Manage Gmail");

  // Into the page, and to the search.
  await goTo(page, button(page, "Skip to content"));
  await press(page, "Enter");
  await expect(page.getByRole("main")).toBeFocused();
  const skip = page.getByRole("link", { name: "Skip the apps" });
  await goTo(page, skip);
  await press(page, "Enter");
  await expect(page.getByText("End of the apps")).toBeFocused();
  await goTo(page, skip, "Shift+Tab");
  await goTo(page, search);
  await page.keyboard.type("github");
  await expect(page.getByRole("article").first()).toHaveAccessibleName("GitHub");
  await expect(connectGmail).toHaveCount(0);
  await press(page, "Escape");
  await expect(search).toHaveValue("");
  await expect(connectGmail).toBeVisible();

  // Through the list, to its very end.
  await goTo(page, connectGmail);
  await press(page, "ArrowRight");
  await expect(button(page, "Connect GitHub")).toBeFocused();
  await press(page, "ArrowDown");
  await expect(button(page, "Connect GitHub")).not.toBeFocused();
  await press(page, "ArrowUp");
  await expect(button(page, "Connect GitHub")).toBeFocused();
  const place = () =>
    page.evaluate(() => {
      const item = document.activeElement?.closest("[aria-posinset]");
      return [item?.getAttribute("aria-posinset"), item?.getAttribute("aria-setsize")].map(Number);
    });
  await press(page, "PageDown");
  await expect.poll(async () => (await place())[0]).toBeGreaterThan(6);
  await expect(async () => {
    await press(page, "End");
    const [at = 0, of] = await place();
    expect(of).toBeGreaterThan(500);
    expect(at).toBe(of);
  }).toPass({ intervals: [100] });
  await press(page, "PageUp");
  await press(page, "Home");
  await expect(connectGmail).toBeFocused();

  // Two accounts.
  await allow(page, "Ada Lovelace");
  await expect(manageGmail).toBeFocused();
  await expectInSight(page);
  await press(page, "Enter");
  const dialog = page.getByRole("dialog", { name: "Manage Gmail" });
  await expect(dialog).toBeFocused();
  await goTo(page, button(dialog, /^Options for/));
  await press(page, "Enter");
  await expect(dialog.getByRole("menuitem", { name: "Rename" })).toBeFocused();
  await press(page, "Enter");
  await expect(dialog.getByRole("textbox", { name: "Name of this account" })).toBeFocused();
  await page.keyboard.type("Work");
  await press(page, "Enter");
  await expect(button(dialog, "Options for Work")).toBeFocused();
  await goTo(page, button(dialog, /^Add another account/));
  await allow(page, "Grace Hopper");
  await expect(dialog.getByRole("radio")).toHaveCount(3);
  // Beside another one it asks for a name, which it need not have.
  await expect(dialog.getByRole("textbox", { name: /^Give it a name/ })).toBeFocused();
  await expectInSight(page);
  await press(page, "Escape");
  await expect(button(dialog, /^Options for grace/)).toBeFocused();

  // One is chosen, and one goes.
  await goTo(page, dialog.getByRole("radio", { name: "Automatic" }), "Shift+Tab");
  await goTo(page, dialog.getByRole("radio", { name: "Work" }), "ArrowDown");
  await expect(dialog.getByText("This session is set to use Work.")).toBeVisible();
  const other = dialog.getByRole("radio", { name: /^(?!Work|Automatic)/ });
  await goTo(page, button(dialog, `Options for ${await other.evaluate(labelOf)}`));
  await press(page, "Enter");
  await press(page, "ArrowUp");
  await expect(dialog.getByRole("menuitem", { name: "Disconnect" })).toBeFocused();
  await press(page, "Enter");
  await expect(button(dialog, "Keep connected")).toBeFocused();
  await press(page, "Shift+Tab");
  await press(page, "Enter");
  await expect(dialog.getByRole("radio")).toHaveCount(2);
  await expectInSight(page);
  await press(page, "Escape");
  await expect(dialog).toHaveCount(0);
  await expect(manageGmail).toBeFocused();

  // The filter, and the last account of what it shows.
  await goTo(page, page.getByRole("radio", { name: /^All \d/ }), "Shift+Tab");
  await press(page, "ArrowRight");
  await expect(page.getByRole("radio", { name: /^Connected/ })).toBeFocused();
  await expect(page.getByRole("article")).toHaveCount(1);
  await goTo(page, manageGmail);
  await press(page, "Enter");
  await goTo(page, button(dialog, "Options for Work"));
  await press(page, "Enter");
  await press(page, "ArrowUp");
  await expect(dialog.getByRole("menuitem", { name: "Disconnect" })).toBeFocused();
  await press(page, "Enter");
  await press(page, "Shift+Tab");
  await press(page, "Enter");
  await expect(
    page.getByRole("dialog").getByRole("button", { name: "Connect Gmail" }),
  ).toBeFocused();
  // Its card stays until something else is chosen, and keeps the focus.
  await press(page, "Escape");
  await expect(connectGmail).toBeFocused();
  await goTo(page, page.getByRole("radio", { name: /^Connected/ }), "Shift+Tab");
  await press(page, "ArrowLeft");
  await press(page, "ArrowRight");
  await goTo(page, button(page, "Show all apps"));
  await press(page, "Enter");
  await expect(page.getByRole("radio", { name: /^All \d/ })).toBeFocused();
  await expect(card(page, "Gmail")).toBeVisible();
});

test("what an agent needs and asks goes by keyboard alone: onboarding, prompt, approval, inspector", async ({
  page,
}) => {
  await openIntegrations(page);
  await goTo(page, page.getByRole("link", { name: "Onboarding" }));
  await press(page, "Enter");
  await expect(page.getByText("0 of 3 apps are ready")).toBeVisible();

  // One app after the other: the focus goes on by itself.
  await goTo(page, button(page, "Connect Gmail"));
  for (const next of ["Connect Google Calendar", "Connect Slack"]) {
    await allow(page);
    await expect(button(page, next)).toBeFocused();
    await expectInSight(page);
  }
  await allow(page);
  await expect(page.locator(":focus")).toHaveText("Everything is ready.");
  await expectInSight(page);
  await goTo(page, page.getByRole("link", { name: "Meet the assistant" }));
  await press(page, "Enter");
  await expect(page.getByRole("main")).toBeFocused();
  await expect(page.getByText(/^Connected \(2025-11-25\), \d+ tools$/)).toBeVisible();

  // The agent asks for one more app.
  await callByKeyboard(page, "COMPOSIO_MANAGE_CONNECTIONS", { toolkits: ["notion"] }, "Tab");
  await goTo(page, button(page, "Connect Notion"));
  await allow(page);
  const prompt = page.getByRole("article", { name: "Everything is ready." });
  await expect(prompt.locator(":focus")).toHaveCount(1);
  await expectInSight(page);

  // And before it acts.
  const message = { channel: "#general", text: "Lunch?" };
  await callByKeyboard(page, "SLACK_SENDS_A_MESSAGE_TO_A_SLACK_CHANNEL", message, "Shift+Tab");
  await goTo(page, button(page, "Approve"));
  await press(page, "Enter");
  await expect(page.locator(":focus")).toHaveText("Approved and done.");
  await expectInSight(page);

  // What it ran with.
  const toggle = button(page, "Session inspector");
  await goTo(page, toggle);
  await press(page, "Enter");
  const inspector = page.getByRole("dialog", { name: "Session inspector" });
  await expect(inspector).toBeFocused();
  await goTo(page, inspector.getByRole("tab", { name: "Session", exact: true }));
  await press(page, "ArrowRight");
  await expect(inspector.getByRole("tab", { name: "Toolkits" })).toBeFocused();
  await goTo(page, inspector.getByRole("searchbox"));
  await page.keyboard.type("slack");
  await expect(button(inspector, /^Gmail/)).toHaveCount(0);
  await goTo(page, button(inspector, /^Slack slack/));
  await press(page, "Enter");
  await expect(inspector.getByRole("list", { name: /^Which account/ })).toBeVisible();
  await press(page, "Escape");
  await expect(inspector).toHaveCount(0);
  await expect(toggle).toBeFocused();
});

/** Picks a tool in the playground, which the key leads to, writes its arguments and calls it. */
async function callByKeyboard(page: Page, tool: string, args: object, key: string): Promise<void> {
  const search = page.getByRole("searchbox", { name: "Search tools" });
  await goTo(page, search, key);
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.type(tool);
  await goTo(page, button(page.getByRole("region", { name: "Tools" }), tool));
  await press(page, "Enter");
  await goTo(page, page.getByRole("textbox", { name: "Arguments" }));
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.insertText(JSON.stringify(args));
  const call = page.getByRole("button", { name: `Call ${tool}`, exact: true });
  await goTo(page, call);
  await press(page, "Enter");
}

/** The words of a radio button's name. */
function labelOf(radio: Element): string {
  const id = radio.getAttribute("aria-labelledby") ?? "";
  return document.getElementById(id)?.textContent ?? "";
}
