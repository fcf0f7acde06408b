import * as fc from "fast-check";
import { expect, test } from "vitest";
import { createSortedIndex } from "../../../mocks/backend/store/sortedIndex.ts";
import { createTable } from "../../../mocks/backend/store/table.ts";
import { runs } from "../../runs.ts";

interface Item {
  id: string;
  /** Undefined: not in the index. */
  key: string | undefined;
  rank: number;
  label: number;
}

const item: fc.Arbitrary<Item> = fc.record({
  id: fc.constantFrom("a", "b", "c", "d", "e"),
  key: fc.constantFrom("x", "y", undefined),
  rank: fc.integer({ min: 0, max: 3 }),
  label: fc.nat(),
});

const compare = (a: Item, b: Item) => a.rank - b.rank || a.id.localeCompare(b.id);

test("an index is what sorting all records would give, whatever was put, replaced and removed", () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(item, fc.constantFrom("a", "b", "c"))), (steps) => {
      const index = createSortedIndex<Item>(({ key }) => key, compare);
      const table = createTable<Item>("links", [index]);
      const model = new Map<string, Item>();
      for (const step of steps) {
        if (typeof step === "string") {
          table.remove(step);
          model.delete(step);
        } else {
          table.put(step);
          model.set(step.id, step);
        }
        for (const key of ["x", "y"]) {
          const expected = [...model.values()].filter((one) => one.key === key).sort(compare);
          expect(index.list(key)).toEqual(expected);
        }
      }
      expect([...table.all()].sort(compare)).toEqual([...model.values()].sort(compare));
    }),
    runs(100),
  );
});
