import * as v from "valibot";

/** What came of a round: it writes this, and `npm run chaos` reads it. */
export const reportSchema = v.object({
  name: v.string(),
  unit: v.string(),
  seed: v.number(),
  done: v.number(),
  wanted: v.number(),
  seconds: v.number(),
  tallies: v.record(v.string(), v.number()),
  findings: v.array(v.object({ message: v.string(), replay: v.string() })),
});

export type RoundReport = v.InferOutput<typeof reportSchema>;
