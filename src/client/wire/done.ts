import * as v from "valibot";

/** An answer that says no more than that it is done: nothing at all, or an object that does not deny it. */
export const done = v.pipe(
  v.optional(v.looseObject({ success: v.optional(v.literal(true)) })),
  v.transform(() => undefined),
);
