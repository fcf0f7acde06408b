import { expect, type Page, test } from "@playwright/test";

declare global {
  interface Window {
    /** Storybook's own: what the addon found is in the last report on a story. */
    __STORYBOOK_ADDONS_CHANNEL__?: { last(event: "storyFinished"): [StoryReport] | undefined };
  }
}

interface StoryReport {
  status: string;
  reporters: {
    type: string;
    result: {
      violations?: { id: string; nodes: { target: unknown; failureSummary?: string }[] }[];
    };
  }[];
}

/**
 * Each story, loaded anew, passes axe in each look. In light, from left to right, the stories' own run has axe too
 * (`npm run test:stories`).
 */
const looks = ["theme:dark;direction:rtl", "theme:dark;direction:ltr", "theme:light;direction:rtl"];
const lanes = [0, 1, 2, 3, 4, 5, 6, 7];

// Eighteen stories in one test.
test.describe.configure({ timeout: 1_200_000 });

/** What axe found once the story's steps were through: a line each. */
async function findings(page: Page, story: string, look: string): Promise<string[]> {
  await page.goto(`iframe.html?id=${story}&viewMode=story&globals=${look}`);
  const report = await page.waitForFunction(
    () => window.__STORYBOOK_ADDONS_CHANNEL__?.last("storyFinished")?.[0],
  );
  const { status, reporters } = (await report.jsonValue()) ?? { status: "", reporters: [] };
  const axe = reporters.find(({ type }) => type === "a11y");
  if (status !== "success" || !axe) return [`${story}: ${status}, without a report`];
  return (axe.result.violations ?? []).flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${story}: ${id} ${target} ${failureSummary}`),
  );
}

for (const look of looks) {
  for (const lane of lanes) {
    test(`each story passes axe, ${look}, ${lane + 1} of ${lanes.length}`, async ({ page }) => {
      await page.emulateMedia({ reducedMotion: "reduce" });
      const { entries }: { entries: Record<string, { id: string; type: string }> } = await (
        await page.request.get("index.json")
      ).json();
      const stories = Object.values(entries).filter(({ type }) => type === "story");
      expect(stories.length).toBeGreaterThan(100);
      const found: string[] = [];
      for (const [index, { id }] of stories.entries()) {
        if (index % lanes.length === lane) found.push(...(await findings(page, id, look)));
      }
      expect(found).toEqual([]);
    });
  }
}
