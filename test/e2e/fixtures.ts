import {
  type BrowserContext,
  test as base,
  expect,
  type Locator,
  type Page,
} from "@playwright/test";

/** Everything that any page of a context said was wrong. */
function watchForErrors(context: BrowserContext): string[] {
  const errors: string[] = [];
  context.on("console", (message) => {
    if (message.type() === "error") errors.push(`${message.text()} (${message.location().url})`);
  });
  context.on("weberror", (error) => {
    errors.push(String(error.error()));
  });
  return errors;
}

/** Playwright's test, which also fails when a page of it logged an error. */
export const test = base.extend<{
  /** Errors that the test brings about on purpose: `test.use({ expectedErrors: /404/ })`. Default: none. */
  expectedErrors: RegExp | undefined;
  cleanConsole: undefined;
}>({
  expectedErrors: [undefined, { option: true }],
  cleanConsole: [
    async ({ context, expectedErrors }, use) => {
      const errors = watchForErrors(context);
      await use(undefined);
      const unexpected = errors.filter((error) => expectedErrors?.test(error) !== true);
      expect(unexpected, "errors in the console").toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

/** Opens the host's Integrations page and waits for its cards. */
export async function openIntegrations(page: Page): Promise<void> {
  await page.goto("./");
  await expect(card(page, "Gmail")).toBeVisible();
}

/** A toolkit's card. */
export function card(page: Page, name: string): Locator {
  return page.getByRole("article", { name, exact: true });
}

/** Waits until a toolkit's card is that of a connected one: its words alone may be an announcement's, for screen readers. */
export async function expectConnected(page: Page, name: string): Promise<void> {
  await expect(card(page, name)).toHaveAttribute("data-status", "ACTIVE");
  await expect(card(page, name).locator(".tr-status")).toHaveText(/^Connected/);
}

/** Clicks, and gives the window that the click opened. */
export async function opensWindow(page: Page, click: () => Promise<void>): Promise<Page> {
  const [opened] = await Promise.all([page.waitForEvent("popup"), click()]);
  return opened;
}

/** Goes through the consent window that a click opens, as the first of the accounts there or as the one of this name. */
export async function decide(
  page: Page,
  click: () => Promise<void>,
  decision: "Allow" | "Deny",
  account?: string,
): Promise<void> {
  const consent = await opensWindow(page, click);
  const closed = consent.waitForEvent("close");
  if (account) await consent.getByRole("radio", { name: account }).check();
  await consent.getByRole("button", { name: decision }).click();
  await closed;
}

/** Connects a toolkit from its card. */
export async function connect(page: Page, name: string): Promise<void> {
  await decide(page, () => page.getByRole("button", { name: `Connect ${name}` }).click(), "Allow");
  await expectConnected(page, name);
}

/** Opens a connected toolkit's dialog. */
export async function manage(page: Page, name: string): Promise<Locator> {
  await page.getByRole("button", { name: `Manage ${name}` }).click();
  const dialog = page.getByRole("dialog", { name: `Manage ${name}` });
  await expect(dialog).toBeVisible();
  return dialog;
}
