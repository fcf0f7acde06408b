import { defineConfig } from "@playwright/test";
import { chromiumLaunchOptions } from "../../scripts/chromium.ts";

// Set by servers.ts before any worker starts; each worker reads this file again.
const { E2E_DEMO_URL, E2E_STORYBOOK_URL, AXE, TRACE } = process.env;

/** End-to-end journeys: the demo and the Storybook as they are built, in Chromium, with real windows. */
export default defineConfig({
  testDir: ".",
  testMatch: "*.spec.ts",
  outputDir: "../../generated/e2e",
  globalSetup: "./servers.ts",
  fullyParallel: true,
  workers: 3,
  // A laptop that is busy with other things is slow, not wrong. Tests wait for conditions, so one that passes never
  // takes this long.
  timeout: 300_000,
  expect: { timeout: 60_000, toPass: { timeout: 120_000 } },
  forbidOnly: Boolean(process.env.CI),
  reporter: [["list"]],
  use: {
    // Recording a trace of every test, kept or not, more than doubles the time: `TRACE=1` does.
    trace: TRACE ? "retain-on-failure" : "off",
    screenshot: "only-on-failure",
    launchOptions: chromiumLaunchOptions(),
  },
  projects: [
    {
      name: "demo",
      testIgnore: "*storybook.spec.ts",
      use: E2E_DEMO_URL ? { baseURL: E2E_DEMO_URL } : {},
    },
    {
      name: "storybook",
      testMatch: "*storybook.spec.ts",
      // As long as everything else together: `npm run test:axe`.
      testIgnore: AXE ? [] : "axe-storybook.spec.ts",
      use: E2E_STORYBOOK_URL ? { baseURL: E2E_STORYBOOK_URL } : {},
    },
  ],
});
