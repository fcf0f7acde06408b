import * as v from "valibot";

/** What a `Date` can hold, in ms on either side of 1970. */
const FARTHEST = 8.64e15;

/** A stored time in ms: any other would fail wherever it is written as a date. */
export const time = v.pipe(v.number(), v.minValue(-FARTHEST), v.maxValue(FARTHEST));
