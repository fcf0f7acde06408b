import type { Page } from "@playwright/test";
import { card, connect, expect, manage, openIntegrations, test } from "./fixtures.ts";

declare global {
  interface Window {
    /** Each key that came while text was composed. */
    composingKeys: string[];
  }
}

/**
 * An input method as a Japanese or Chinese one: Chromium composes text as it would with the system's, and its keys come as
 * those of a composition do.
 */
async function inputMethod(page: Page) {
  const session = await page.context().newCDPSession(page);
  await page.evaluate(() => {
    window.composingKeys = [];
    window.addEventListener(
      "keydown",
      ({ key, isComposing }) => isComposing && window.composingKeys.push(key),
      { capture: true },
    );
  });
  return {
    /** Composes: the text is in the field, and not yet what the user decided for. */
    async compose(text: string): Promise<void> {
      const end = text.length;
      await session.send("Input.imeSetComposition", {
        text,
        selectionStart: end,
        selectionEnd: end,
      });
    },
    /** Presses a key that the input method takes: 229 is what its code is then. */
    async press(key: "Enter" | "Escape"): Promise<void> {
      const common = { key, code: key, windowsVirtualKeyCode: 229 };
      await session.send("Input.dispatchKeyEvent", { type: "rawKeyDown", ...common });
      await session.send("Input.dispatchKeyEvent", { type: "keyUp", ...common });
      await expect.poll(() => page.evaluate(() => window.composingKeys.at(-1))).toBe(key);
    },
    /** Decides for a text. */
    async commit(text: string): Promise<void> {
      await session.send("Input.insertText", { text });
    },
  };
}

/** What the page searched the platform for, in order. */
function watchSearches(page: Page): string[] {
  const searches: string[] = [];
  page.on("request", (request) => {
    const search = new URL(request.url()).searchParams.get("search");
    if (search) searches.push(search);
  });
  return searches;
}

test("in the search, keys of a composition do nothing, and what is composed is searched for once it is decided", async ({
  page,
}) => {
  await openIntegrations(page);
  const searches = watchSearches(page);
  const search = page.getByRole("searchbox", { name: "Search apps" });
  await search.focus();
  const method = await inputMethod(page);
  await method.compose("git");
  await expect(search).toHaveValue("git");
  await method.press("Escape");
  await expect(search).toHaveValue("git");
  await method.press("Enter");
  await method.compose("github");
  await expect(search).toHaveValue("github");

  await method.commit("github");
  await expect(card(page, "GitHub")).toBeVisible();
  await expect(card(page, "Gmail")).toHaveCount(0);
  // Nothing of what was on the way to it.
  expect([...new Set(searches)]).toEqual(["github"]);
  await page.keyboard.press("Escape");
  await expect(search).toHaveValue("");
  await expect(card(page, "Gmail")).toBeVisible();
});

test("in the form to rename, Escape and Enter of a composition neither close it nor save", async ({
  page,
}) => {
  await openIntegrations(page);
  await connect(page, "GitHub");
  const dialog = await manage(page, "GitHub");
  const rename = async () => {
    await dialog.getByRole("button", { name: /^Options for/ }).click();
    await dialog.getByRole("menuitem", { name: "Rename" }).click();
  };
  await rename();
  const field = dialog.getByRole("textbox", { name: "Name of this account" });
  await expect(field).toBeFocused();
  const method = await inputMethod(page);
  await method.compose("しごと");
  await method.press("Enter");
  await method.press("Escape");
  await expect(field).toHaveValue("しごと");
  await expect(field).toBeFocused();

  await method.commit("仕事");
  await expect(field).toHaveValue("仕事");
  await page.keyboard.press("Enter");
  await expect(dialog.getByRole("button", { name: "Options for 仕事" })).toBeFocused();

  // And Escape after a composition gives up the form, not the dialog.
  await rename();
  await method.compose("ほか");
  await method.commit("他");
  await expect(field).toHaveValue("他");
  await page.keyboard.press("Escape");
  await expect(field).toHaveCount(0);
  await expect(dialog.getByText("仕事", { exact: true })).toBeVisible();
});
