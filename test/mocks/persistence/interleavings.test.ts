// @vitest-environment node
import { IDBFactory } from "fake-indexeddb";
import "fake-indexeddb/auto";
import fc from "fast-check";
import { afterEach, expect, test, vi } from "vitest";
import { createIndexedDbPersistence } from "../../../mocks/persistence/indexedDbPersistence.ts";
import { runs } from "../../runs.ts";
import { openTab, type Tab } from "./tab.ts";

const TABS = 3;
const ids = ["a", "b", "c"] as const;

interface Step {
  tab: number;
  does: "add" | "remove" | "catchUp" | "reopen";
  id: (typeof ids)[number];
  /** Whether the next step starts only when this one has ended. */
  waits: boolean;
}

const steps = fc.array(
  fc.record<Step>({
    tab: fc.nat(TABS - 1),
    does: fc.constantFrom("add", "add", "remove", "catchUp", "reopen"),
    id: fc.constantFrom(...ids),
    waits: fc.boolean(),
  }),
  { maxLength: 40 },
);

function openNew(logLength: number): Promise<Tab> {
  return openTab(createIndexedDbPersistence({ logLength }));
}

/** Each "add" lengthens the record's list by its own number: a lost write is a number that is missing. */
function append(before: unknown, number: number): { numbers: number[] } {
  const numbers = Object(before).numbers;
  return { numbers: [...(Array.isArray(numbers) ? numbers : []), number] };
}

afterEach(() => {
  vi.unstubAllGlobals();
});

test("however writers interleave, every tab ends with the same records, and no write is lost", async () => {
  await fc.assert(
    fc.asyncProperty(steps, fc.integer({ min: 1, max: 60 }), async (plan, logLength) => {
      vi.stubGlobal("indexedDB", new IDBFactory());
      const tabs = await Promise.all(Array.from({ length: TABS }, () => openNew(logLength)));
      const underWay: Promise<void>[] = [];
      // What a single writer would have, in the order in which the turns were taken.
      const expected = new Map<string, { numbers: number[] }>();

      for (const [number, step] of plan.entries()) {
        const tab = tabs[step.tab];
        if (tab === undefined) {
          throw new Error(`There is no tab ${step.tab}.`);
        }
        if (step.does === "reopen") {
          await Promise.all(underWay);
          tab.persistence.close();
          tabs[step.tab] = await openNew(logLength);
          continue;
        }
        const run =
          step.does === "catchUp"
            ? tab.catchUp()
            : tab.write(step.id, (before) => {
                const key = `sessions/${step.id}`;
                if (step.does === "remove") {
                  expected.delete(key);
                  return null;
                }
                expected.set(key, append(expected.get(key), number));
                return append(before, number);
              });
        underWay.push(run);
        if (step.waits) {
          await run;
        }
      }

      await Promise.all(underWay);
      await Promise.all(tabs.map((tab) => tab.catchUp()));
      const fresh = await openNew(logLength);
      for (const tab of [...tabs, fresh]) {
        expect(new Map([...tab.memory].sort())).toEqual(new Map([...expected].sort()));
        tab.persistence.close();
      }
    }),
    runs(60),
  );
});
