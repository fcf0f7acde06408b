import { storybookTest } from "@storybook/addon-vitest/vitest-plugin";
import { playwright } from "@vitest/browser-playwright";
import { defineConfig } from "vitest/config";
import { chromiumLaunchOptions } from "../scripts/chromium.ts";

/** Every story, rendered in Chromium, its play function run and its accessibility checked. */
export default defineConfig({
  plugins: [storybookTest({ configDir: ".storybook" })],
  test: {
    name: "stories",
    // Pages in one browser. Vitest leaves one processor to itself, which of two is half.
    maxWorkers: 3,
    // As in vitest.config.ts: long enough for a laptop that is busy with other things.
    testTimeout: 120_000,
    hookTimeout: 300_000,
    browser: {
      enabled: true,
      headless: true,
      connectTimeout: 300_000,
      provider: playwright({ launchOptions: chromiumLaunchOptions() }),
      instances: [{ browser: "chromium" }],
    },
  },
});
