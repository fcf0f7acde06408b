import type { FrameLocator, Page } from "@playwright/test";
import { decide, expect, test } from "./fixtures.ts";

/** How each host shows the parts: its story, in a page of its own unless it is framed. */
const hosts = {
  translated: "translated",
  scaled: "scaled",
  framed: "as-they-are",
  "with a shadow root": "in-a-shadow-root",
  modal: "in-a-modal",
} as const;

async function open(page: Page, name: string, story: string): Promise<Page | FrameLocator> {
  const id = `hosts-parts-for-agents--${story}`;
  const address = `iframe.html?id=${id}&viewMode=story`;
  if (name !== "framed") {
    await page.goto(address);
    return page;
  }
  await page.goto("index.json");
  await page.setContent(`<iframe src="${address}" width="1000" height="660"></iframe>`);
  return page.frameLocator("iframe");
}

for (const [name, story] of Object.entries(hosts)) {
  test(`the parts for agents, in a host that is ${name}: onboarding, chat, rows and inspector`, async ({
    page,
  }) => {
    const host = await open(page, name, story);
    const [onboarding, chat, apps] = ["Onboarding", "Chat", "Connections"].map((region) =>
      host.getByRole("region", { name: region }),
    );
    if (!onboarding || !chat || !apps) throw new Error("There are three regions.");

    // What is broken comes first among the apps.
    await expect(apps.getByRole("article").nth(1)).toHaveAttribute(
      "data-tone",
      /^attention|negative$/,
    );
    await apps.getByRole("radio", { name: "Needs attention" }).check();
    await expect(apps.getByRole("article")).toHaveCount(2);

    // Onboarding: one after the other, one of them broken.
    const connect = (app: string) => onboarding.getByRole("button", { name: `Connect ${app}` });
    await decide(page, () => connect("Gmail").click(), "Allow");
    const reconnect = onboarding.getByRole("button", { name: "Reconnect Slack" });
    await expect(reconnect).toBeFocused();
    await decide(page, () => reconnect.click(), "Allow");
    await expect(onboarding.getByText("Everything is ready.")).toBeVisible();

    // The agent asks for one more, goes on by itself, and asks again before it acts.
    const notion = chat.getByRole("button", { name: "Connect Notion" });
    await decide(page, () => notion.click(), "Allow");
    await expect(chat.getByText("The agent goes on.")).toBeVisible();
    await chat.getByRole("button", { name: "Approve" }).click();
    await expect(chat.getByText("Approved and done.")).toBeVisible();

    // The row keeps its place, and says what it is now.
    const slack = apps.getByRole("article", { name: "Slack" });
    await expect(slack).toHaveAttribute("data-status", "ACTIVE");

    // Which account it ran with.
    const button = host.getByRole("button", { name: "Session inspector" });
    // In a modal it stands among what is there: nothing outside of that can be used.
    const isFloating = name !== "modal";
    if (isFloating) await button.click();
    const inspector = host.getByRole(isFloating ? "dialog" : "region", {
      name: "Session inspector",
    });
    await inspector.getByRole("tab", { name: "Toolkits" }).click();
    await inspector.getByRole("button", { name: /GitHub/ }).click();
    await expect(inspector.getByRole("list", { name: /^Which account/ })).toContainText("Work");
    if (isFloating) {
      await page.keyboard.press("Escape");
      await expect(inspector).toHaveCount(0);
      await expect(button).toBeFocused();
    }
    await expect(onboarding).toBeVisible();
  });
}
