import { defineConfig } from "@playwright/test";
import { chromiumArgs } from "./aliases.config.ts";
import { findChromium } from "./scripts/chromium.ts";

const port = 4173;
const executablePath = findChromium();

/** End-to-end journeys: the demo as it is built, in Chromium, with real windows. */
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
    baseURL: `http://localhost:${port}/`,
    trace: "retain-on-failure",
    launchOptions: { args: chromiumArgs, ...(executablePath ? { executablePath } : {}) },
  },
  webServer: {
    command: `vite preview --config demo/vite.config.ts --port ${port} --strictPort`,
    url: `http://localhost:${port}/`,
    reuseExistingServer: false,
  },
});
