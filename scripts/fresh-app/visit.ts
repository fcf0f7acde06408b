import { type BrowserContext, chromium, type Page } from "playwright";
import { chromiumLaunchOptions } from "../chromium.ts";

/** What a visit to the app found. */
export interface Visit {
  /** What any page complained of. */
  errors: string[];
  /** What GitHub's card said of itself: before, after connecting, and after a reload. */
  states: string[];
  /** A card's background and text: the user prefers light, or dark, or the page turned dark by itself. */
  colours: Record<"light" | "dark" | "darkByPage", { background: string; text: string }>;
}

/** Opens the app in Chromium and connects GitHub through the consent window. */
export async function visit(
  url: string,
  shoot: (page: Page, name: string) => Promise<unknown> = async () => {},
): Promise<Visit> {
  const browser = await chromium.launch(chromiumLaunchOptions());
  try {
    const context = await browser.newContext({ viewport: { width: 1000, height: 600 } });
    context.setDefaultTimeout(120_000);
    const errors = watch(context);
    const page = await context.newPage();
    await page.goto(url);
    const states = [await stateOf(page)];
    await connect(page, shoot);
    states.push(await stateOf(page));
    await page.reload();
    states.push(await stateOf(page));

    const light = await coloursOf(page);
    await shoot(page, "light");
    await page.emulateMedia({ colorScheme: "dark" });
    const dark = await coloursOf(page);
    await shoot(page, "dark");
    await page.emulateMedia({ colorScheme: "light" });
    await page.evaluate(() => document.documentElement.style.setProperty("color-scheme", "dark"));
    const darkByPage = await coloursOf(page);
    await shoot(page, "dark-by-page");
    return { errors, states, colours: { light, dark, darkByPage } };
  } finally {
    await browser.close();
  }
}

function watch(context: BrowserContext): string[] {
  const errors: string[] = [];
  context.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") errors.push(message.text());
  });
  context.on("weberror", (error) => errors.push(String(error.error())));
  return errors;
}

const card = (page: Page) => page.getByRole("article", { name: "GitHub" });

async function stateOf(page: Page): Promise<string> {
  await card(page).waitFor();
  return (await card(page).getAttribute("data-status")) ?? "";
}

async function connect(
  page: Page,
  shoot: (page: Page, name: string) => Promise<unknown>,
): Promise<void> {
  const [consent] = await Promise.all([
    page.waitForEvent("popup"),
    page.getByRole("button", { name: "Connect GitHub" }).click(),
  ]);
  const allow = consent.getByRole("button", { name: "Allow" });
  await allow.waitFor();
  await shoot(consent, "consent");
  await Promise.all([consent.waitForEvent("close"), allow.click()]);
  await page.getByRole("button", { name: "Manage GitHub" }).waitFor();
}

async function coloursOf(page: Page): Promise<{ background: string; text: string }> {
  return card(page).evaluate((element) => {
    const { backgroundColor, color } = getComputedStyle(element);
    return { background: backgroundColor, text: color };
  });
}
