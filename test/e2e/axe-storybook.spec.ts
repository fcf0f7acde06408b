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
 * Each story, loaded anew, passes axe in each look. The stories' own run (`npm run test:stories`) has axe too, in light, from
 * left to right, and with the stories of a file one after the other in one page.
 */
const looks = ["light", "dark"].flatMap((theme) =>
  ["ltr", "rtl"].map((direction) => `theme:${theme};direction:${direction}`),
);
const lanes = [0, 1, 2, 3, 4, 5, 6, 7];

// Twenty stories in one test.
test.describe.configure({ timeout: 1_800_000 });

/** What axe found once the story's steps were through, or that they never were: a line each. */
async function findings(page: Page, story: string, look: string): Promise<string[]> {
  await page.goto(`iframe.html?id=${story}&viewMode=story&globals=${look}`);
  const report = await page
    .waitForFunction(
      () => window.__STORYBOOK_ADDONS_CHANNEL__?.last("storyFinished")?.[0],
      undefined,
      { timeout: 240_000 },
    )
    .then((handle) => handle.jsonValue())
    .catch((reason: unknown) => String(reason));
  if (report === undefined || typeof report === "string") return [`${story}: ${report}`];
  const axe = report.reporters.find(({ type }) => type === "a11y");
  const violations = axe?.result.violations ?? [];
  // Violations are an error of the story's too.
  if (violations.length === 0 && (report.status !== "success" || !axe)) {
    return [`${story}: its steps failed (${report.status})`];
  }
  return violations.flatMap(({ id, nodes }) =>
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
