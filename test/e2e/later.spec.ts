// Not the fixtures' test: a request that fails is an error in the console.
import { expect, test } from "@playwright/test";
import { card, decide, openIntegrations, opensWindow } from "./fixtures.ts";

test("code that cannot be loaded fails the click that needs it, and the next one connects", async ({
  page,
  context,
}) => {
  const code = /\/later-[\w-]+\.js/;
  await context.route(code, (route) => route.abort());
  await openIntegrations(page);
  const popup = await opensWindow(page, () =>
    page.getByRole("button", { name: "Connect GitHub" }).click(),
  );
  await expect(card(page, "GitHub")).toContainText("Could not connect");
  // The words for what went wrong are among what could not be loaded: the button keeps its own.
  const retry = page.getByRole("button", { name: "Connect GitHub" });
  await expect(retry).toBeEnabled();
  expect(popup.isClosed()).toBe(true);

  await context.unroute(code);
  await decide(page, () => retry.click(), "Allow");
  await expect(card(page, "GitHub")).toContainText("Connected");
});
