import { defineConfig } from "@playwright/test";
import { chromiumArgs } from "./aliases.config.ts";
import { findChromium } from "./scripts/chromium.ts";

const demoUrl = "http://localhost:4173/";
/** Under a path of its own, since that is how most static sites are served. */
const storybookUrl = "http://localhost:4174/kit/storybook/";
const executablePath = findChromium();

/** End-to-end journeys: the demo and the Storybook as they are built, in Chromium, with real windows. */
export default defineConfig({
  testDir: "test/e2e",
  testMatch: "**/*.spec.ts",
  fullyParallel: true,
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: Boolean(process.env.CI),
  reporter: [["list"]],
  use: {
    trace: "retain-on-failure",
    launchOptions: { args: chromiumArgs, ...(executablePath ? { executablePath } : {}) },
  },
  projects: [
    { name: "demo", testIgnore: "**/*storybook.spec.ts", use: { baseURL: demoUrl } },
    { name: "storybook", testMatch: "**/*storybook.spec.ts", use: { baseURL: storybookUrl } },
  ],
  webServer: [
    {
      command: "vite preview --config demo/vite.config.ts --port 4173 --strictPort",
      url: demoUrl,
    },
    {
      command:
        "vite preview --outDir generated/storybook --base /kit/storybook/ --port 4174 --strictPort",
      url: `${storybookUrl}iframe.html`,
    },
  ],
});
