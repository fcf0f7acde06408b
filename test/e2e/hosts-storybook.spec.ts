import AxeBuilder from "@axe-core/playwright";
import type { Locator, Page } from "@playwright/test";
import { expect, test } from "./fixtures.ts";

interface Host {
  story: string;
  /** What the host's modal is found by. */
  settings(page: Page): Locator;
  /** Whether Escape closes the host's modal here: browsers keep Escape out of fullscreen to themselves. */
  closesByEscape: boolean;
}

const named = (page: Page) => page.getByRole("dialog", { name: "Settings" });
const region = (page: Page) => page.getByRole("region", { name: "Settings" });
const inShadow = (page: Page) =>
  page.locator("[data-shadow-host]").getByRole("region", { name: "Settings" });

const hosts = {
  "a native modal dialog": {
    story: "hosts-native--native-modal-dialog",
    settings: named,
    closesByEscape: true,
  },
  "a popover": { story: "hosts-native--popover", settings: named, closesByEscape: true },
  "a fullscreen element": {
    story: "hosts-native--fullscreen",
    settings: region,
    closesByEscape: false,
  },
  "a shadow root": {
    story: "hosts-native--shadow-root",
    settings: inShadow,
    closesByEscape: false,
  },
  "MUI's dialog": { story: "hosts-libraries--material-ui", settings: named, closesByEscape: true },
  "Ant Design's modal": {
    story: "hosts-libraries--ant-design",
    settings: named,
    closesByEscape: true,
  },
  "Mantine's modal": { story: "hosts-libraries--mantine", settings: named, closesByEscape: true },
  "Bootstrap's modal": {
    story: "hosts-libraries--bootstrap",
    settings: named,
    closesByEscape: true,
  },
  "Radix's dialog": { story: "hosts-libraries--radix", settings: named, closesByEscape: true },
} satisfies Record<string, Host>;

/** What axe finds wrong in the kit's dialog. */
async function violationsIn(page: Page, { settings }: Host) {
  const layer = ".tr-dialog-layer";
  const axe = new AxeBuilder({ page });
  if (settings === inShadow) axe.include({ fromShadowDom: ["[data-shadow-host]", layer] });
  else axe.include(layer);
  return (await axe.analyze()).violations;
}

/** Opens the host's modal, and the kit's dialog in it. */
async function openBoth(page: Page, { story, settings }: Host) {
  await page.goto(`iframe.html?id=${story}&viewMode=story`);
  const open = page.getByRole("button", { name: "Open settings" });
  const manage = page.getByRole("button", { name: "Manage Gmail" });
  await expect(open.or(manage).first()).toBeVisible({ timeout: 20_000 });
  if (await open.isVisible()) await open.click();
  await manage.click();
  const dialog = page.getByRole("dialog", { name: "Manage Gmail" });
  await expect(dialog).toBeFocused();
  return { dialog, manage, host: settings(page) };
}

/** The point is the dialog's own, and nothing of the host's is above it. */
async function expectOnTop(dialog: Locator) {
  const isHit = await dialog.evaluate((element) => {
    const { left, top, width, height } = element.getBoundingClientRect();
    const root = element.getRootNode();
    if (!(root instanceof Document || root instanceof ShadowRoot)) return false;
    return [0.05, 0.5, 0.95].every((at) =>
      element.contains(root.elementFromPoint(left + width * at, top + height * at)),
    );
  });
  expect(isHit).toBe(true);
}

for (const [name, host] of Object.entries(hosts)) {
  test(`from ${name}: it keeps the focus, each Escape closes one layer, it is above, and works by mouse`, async ({
    page,
  }) => {
    const { dialog, manage, host: settings } = await openBoth(page, host);
    for (let tabs = 0; tabs < 12; tabs += 1) {
      await page.keyboard.press(tabs < 8 ? "Tab" : "Shift+Tab");
      await expect(dialog.locator(":focus")).toHaveCount(1);
    }
    const options = dialog.getByRole("button", { name: "Options for Work" });
    const menu = dialog.getByRole("menu");
    await options.focus();
    await page.keyboard.press("ArrowUp");
    await expect(dialog.getByRole("menuitem", { name: "Disconnect" })).toBeFocused();
    await expectOnTop(menu);
    await page.keyboard.press("Tab");
    await expect(menu).toBeHidden();
    await expect(dialog.getByRole("button", { name: /^Add another account/ })).toBeFocused();
    await page.keyboard.press("Shift+Tab");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Shift+Tab");
    await expect(menu).toBeHidden();
    await expect(dialog.getByRole("button", { name: "Close" })).toBeFocused();
    await options.focus();
    await page.keyboard.press("Enter");
    await page.keyboard.press("Escape");
    await expect(menu).toBeHidden();
    await expect(options).toBeFocused();
    await page.keyboard.press("Enter");
    await expect(dialog.getByRole("menuitem", { name: "Rename" })).toBeFocused();
    await page.keyboard.press("Enter");
    const field = dialog.getByRole("textbox");
    await expect(field).toBeFocused();

    await page.keyboard.press("Escape");
    await expect(field).toBeHidden();
    await expect(dialog).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(dialog).toBeHidden();
    await expect(settings).toBeVisible();
    await expect(manage).toBeFocused();

    if (host.closesByEscape) {
      await page.keyboard.press("Escape");
      await expect(settings).toBeHidden();
      await page.getByRole("button", { name: "Open settings" }).click();
    }

    await manage.click();
    await expect(dialog).toBeFocused();
    await expectOnTop(dialog);
    expect(await violationsIn(page, host)).toEqual([]);
    await options.click();
    await expectOnTop(menu);
    // Beside the menu: it alone is closed.
    await page.mouse.click(2, 2);
    await expect(menu).toBeHidden();
    await expect(options).toBeFocused();
    await options.click();
    await dialog.getByRole("menuitem", { name: "Rename" }).click();
    await page.keyboard.type("Home");
    await dialog.getByRole("button", { name: "Save" }).click();
    await expect(dialog.getByRole("button", { name: "Options for Home" })).toBeVisible();

    // Beside the dialog, where the host's modal may be or not.
    await page.mouse.click(3, 3);
    await expect(dialog).toBeHidden();
    await expect(manage).toBeVisible();
    await expect(manage).toBeFocused();
    // The host's modal is usable again.
    await page.getByRole("textbox", { name: "Workspace" }).fill("Beta");

    await manage.click();
    await dialog.getByRole("button", { name: "Close" }).click();
    await expect(dialog).toBeHidden();
    await expect(manage).toBeFocused();

    // After the mouse, and with no input but these three keys.
    await page.keyboard.press("Enter");
    await expect(dialog).toBeFocused();
    await expect(settings).toBeVisible();
    await page.keyboard.press("Escape");
    await expect(dialog).toBeHidden();
    await expect(settings).toBeVisible();
    await expect(manage).toBeFocused();
    if (host.closesByEscape) {
      await page.keyboard.press("Escape");
      await expect(settings).toBeHidden();
    }
  });
}

test("when the host closes its dialog beneath, the kit's goes too and the page is usable", async ({
  page,
}) => {
  const { dialog } = await openBoth(page, hosts["a native modal dialog"]);
  await page.evaluate(() => document.querySelector<HTMLDialogElement>("dialog")?.close());
  await expect(dialog).toBeHidden();
  await expect(page.locator("html")).not.toHaveAttribute("data-tr-scroll-lock");
  await page.getByRole("button", { name: "Open settings" }).click();
  await expect(page.getByRole("button", { name: "Manage Gmail" })).toBeVisible();
});

test("in a shadow root it has the kit's styles and the look of its place, and the page does not scroll", async ({
  page,
}) => {
  const { dialog } = await openBoth(page, hosts["a shadow root"]);
  await expect(dialog).toHaveCSS("font-family", /Georgia/);
  await expect(dialog).toHaveCSS("border-radius", "12px");
  await expect(page.locator("html")).toHaveCSS("overflow", "hidden");
});
