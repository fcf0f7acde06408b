// @vitest-environment node
import type { Browser } from "playwright";
import { afterAll } from "vitest";
import { buildPage, launch } from "./chromium/buildPage.ts";
import { Visit } from "./chromium/Visit.ts";
import { chaosRound } from "./support/chaosRound.ts";

/** Authorizations of one visit, one after the other or beside each other. */
const STARTS = 3;

let browser: Browser | undefined;
let folder = "";

afterAll(() => browser?.close());

chaosRound(
  {
    name: "chromium",
    unit: "authorizations in Chromium",
    full: 60,
    short: 3,
    async begin() {
      folder = await buildPage();
      browser = await launch();
    },
  },
  async (one) => {
    if (!browser) throw new Error("No browser");
    const visit = await Visit.begin(one, browser, folder);
    try {
      for (let start = 0; start < STARTS; start += 1) await visit.authorize();
      await visit.end();
      return visit.starts;
    } finally {
      await visit.close();
    }
  },
);
