import { chaosRound } from "./support/chaosRound.ts";
import { HostPage, users } from "./users/HostPage.tsx";

/** How often the user of one page changes. */
const SWITCHES = 20;

chaosRound({ name: "users", unit: "switches of user", full: 500, short: 20 }, async (one) => {
  const { random } = one;
  const page = new HostPage(one);
  try {
    await page.begin();
    for (let count = 0; count < SWITCHES; count += 1) {
      const clicks = random.int(0, 3);
      for (let click = 0; click < clicks; click += 1) {
        await page.wait(random.int(0, 12));
        await page.click();
      }
      await page.switchTo(random.pick(users));
      page.check();
    }
    await page.wait(60);
    page.check();
  } finally {
    page.end();
  }
  return SWITCHES;
});
