import { test as plainTest } from "@playwright/test";
import { accountStatus, makeLink, openMock } from "./connectLinks.ts";
import { expect, test } from "./fixtures.ts";

test("a forced reload, which leaves the page without its worker, comes back by itself", async ({
  page,
  context,
}) => {
  await openMock(page);
  const { connected_account_id } = await makeLink(page, "github");
  const session = await context.newCDPSession(page);
  await session.send("Page.reload", { ignoreCache: true });
  await page.getByRole("searchbox", { name: "Search apps" }).waitFor();
  await expect(async () => {
    expect(await accountStatus(page, connected_account_id)).toBe("INITIALIZING");
  }).toPass();
});

for (const file of ["mockServiceWorker.js", "tool-router-connect.html", "tool-router-connect.js"]) {
  // What a dev server answers for a file that is not there: the app itself.
  plainTest(`without ${file} it says how to put it there`, async ({ page }) => {
    await page.route(`**/${file}`, (route) =>
      route.fulfill({ contentType: "text/html", body: "<!doctype html><title>App</title>" }),
    );
    const [error] = await Promise.all([page.waitForEvent("pageerror"), page.goto("./")]);
    expect(error.message).toContain(file.replace("connect.js", "connect.html"));
    expect(error.message).toContain("npx tool-router-react init public/");
  });
}
