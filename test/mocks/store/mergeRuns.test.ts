import * as fc from "fast-check";
import { expect, test } from "vitest";
import { mergeRuns } from "../../../mocks/backend/mergeRuns.ts";
import { runs } from "../../runs.ts";

test("any part of merged runs is what sorting them all would give", () => {
  const place = fc.nat({ max: 60 });
  fc.assert(
    fc.property(
      fc.array(fc.array(fc.nat({ max: 1000 }), { minLength: 2, maxLength: 20 }), { maxLength: 4 }),
      fc.constantFrom("asc" as const, "desc" as const),
      place,
      place,
      (lists, direction, start, count) => {
        // No two are alike, and the first and the last of each list are not in its run.
        const unlike = lists.map((list, at) =>
          list.map((value, place) => value + at / 10 + place / 1000).sort((a, b) => a - b),
        );
        const parts = unlike.map((list) => ({ list, from: 1, to: list.length - 1 }));
        const merged = mergeRuns(parts, (a, b) => a - b, direction);
        const sorted = unlike.flatMap((list) => list.slice(1, -1)).sort((a, b) => a - b);
        const expected = direction === "asc" ? sorted : sorted.toReversed();
        expect(merged.length).toBe(expected.length);
        expect(merged.slice(start, start + count)).toEqual(expected.slice(start, start + count));
      },
    ),
    runs(300),
  );
});
