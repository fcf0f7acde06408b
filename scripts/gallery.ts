/**
 * `npm run gallery`: takes the README's picture, light and dark, from the built Storybook: `docs/gallery-light.png` and
 * `docs/gallery-dark.png`. Take them again when what they show looks different.
 */
import { statSync } from "node:fs";
import { resolve } from "node:path";
import { type Browser, chromium, type Page } from "playwright";
import { preview } from "vite";
import { chromiumLaunchOptions } from "./chromium.ts";

type Theme = "light" | "dark";

/** As bytes: a README is read on phones too. */
const maxSize = 150_000;

/** What the picture shows: a story, the element of it, and how wide its window is. */
const shots = [
  { story: "toolkitgrid--returning-user", element: "#storybook-root > *", width: 720, height: 588 },
  {
    story: "accountpicker--pinned-to-a-dead-one",
    element: ".tr-accounts",
    width: 440,
    height: 700,
  },
  { story: "approvalprompt--asking", element: ".tr-prompt", width: 440, height: 700 },
] as const;

const root = resolve(import.meta.dirname, "..");

/** A story's element as a PNG, once its steps are through. */
async function shoot(page: Page, address: string, theme: Theme, shot: (typeof shots)[number]) {
  const { story, element, width, height } = shot;
  await page.setViewportSize({ width, height });
  await page.goto(`${address}iframe.html?id=${story}&viewMode=story&globals=theme:${theme}`);
  await page.waitForFunction(() => Reflect.get(globalThis, "galleryIsPlayed") === true);
  await page.evaluate(() => document.fonts.ready);
  const clip = element.startsWith("#") ? { x: 0, y: 0, width, height } : undefined;
  const options = { animations: "disabled", caret: "hide" } as const;
  return clip
    ? page.screenshot({ ...options, clip })
    : page.locator(element).first().screenshot(options);
}

/** Puts the shots side by side: the grid at the left, the others below each other. */
async function compose(page: Page, images: readonly Buffer[], theme: Theme): Promise<Buffer> {
  const [grid = "", ...others] = images.map(
    (image) => `<img src="data:image/png;base64,${image.toString("base64")}">`,
  );
  await page.setViewportSize({ width: 1142, height: 612 });
  await page.setContent(`<!doctype html>
    <style>
      body { margin: 0; display: flex; background: ${theme === "dark" ? "#16181c" : "#fff"} }
      div { display: flex; flex-direction: column; gap: 16px; padding: 24px 24px 0 6px }
      img { align-self: start }
    </style>
    ${grid}<div>${others.join("")}</div>`);
  return page.screenshot({ path: resolve(root, `docs/gallery-${theme}.png`) });
}

async function draw(browser: Browser, address: string, theme: Theme): Promise<void> {
  const page = await browser.newPage({ colorScheme: theme, reducedMotion: "reduce" });
  await page.addInitScript(() => {
    // Storybook's own channel says when a story's steps are through.
    const timer = setInterval(() => {
      const channel: unknown = Reflect.get(globalThis, "__STORYBOOK_ADDONS_CHANNEL__");
      if (typeof channel !== "object" || channel === null) return;
      const last: unknown = Reflect.get(channel, "last");
      if (typeof last !== "function" || last.call(channel, "storyFinished") === undefined) return;
      clearInterval(timer);
      Reflect.set(globalThis, "galleryIsPlayed", true);
    }, 50);
  });
  const images: Buffer[] = [];
  for (const shot of shots) images.push(await shoot(page, address, theme, shot));
  await compose(page, images, theme);
  await page.close();
  const { size } = statSync(resolve(root, `docs/gallery-${theme}.png`));
  if (size > maxSize) throw new Error(`docs/gallery-${theme}.png has ${size} bytes.`);
}

const server = await preview({
  root,
  configFile: false,
  logLevel: "error",
  build: { outDir: resolve(root, "generated/storybook") },
  preview: { port: 0 },
});
const browser = await chromium.launch(chromiumLaunchOptions());
try {
  const address = server.resolvedUrls?.local[0];
  if (address === undefined) throw new Error("Vite's preview server names no address.");
  for (const theme of ["light", "dark"] as const) await draw(browser, address, theme);
} finally {
  await browser.close();
  await server.close();
}
