import { join, resolve } from "node:path";
import { expect, type Page, test } from "@playwright/test";
import { build, type PreviewServer, preview } from "vite";

const root = resolve(import.meta.dirname, "../..");
let server: PreviewServer;

// The preview's file and the stories that hosts are shown, without the Storybook around them, which takes ten times as long.
test.beforeAll(async ({ browserName }, { workerIndex }) => {
  const shared = {
    root: join(root, "test/e2e/storybookRecipe"),
    configFile: false,
    logLevel: "error",
    publicDir: join(root, "generated/public"),
    resolve: { tsconfigPaths: true },
    build: {
      outDir: join(root, `generated/storybookRecipe-${browserName}-${workerIndex}`),
      emptyOutDir: true,
      target: "es2023",
      minify: false,
    },
  } as const;
  await build(shared);
  server = await preview({ ...shared, preview: { port: 0 } });
});
test.afterAll(() => server.close());

const run = (page: Page, story: "connectsGitHub" | "nothingConnected") =>
  page.evaluate((name) => Reflect.get(window, "stories")[name](), story);

test("a host's stories run on the mock, and each starts with nothing connected", async ({
  page,
}) => {
  await page.goto(server.resolvedUrls?.local[0] ?? "");
  await expect(page).toHaveTitle("ready");
  await run(page, "connectsGitHub");
  await expect(page.getByRole("button", { name: "Manage GitHub" })).toBeVisible();
  await run(page, "nothingConnected");
  await expect(page.getByRole("button", { name: "Connect GitHub" })).toBeVisible();
});
