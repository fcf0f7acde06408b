import * as v from "valibot";
import { accountStatuses } from "../backend/records.ts";

/** The bodies of the control plane. */

const wholeFromZero = v.pipe(v.number(), v.integer(), v.minValue(0));

/** ms or ISO 8601, as ms. */
const moment = v.union(
  [
    v.number(),
    v.pipe(
      v.string(),
      v.transform((text) => Date.parse(text)),
      v.number(),
    ),
  ],
  "must be ISO 8601, or milliseconds",
);

/** `PUT /__mock__/conditions` */
export const conditionsSchema = v.strictObject({
  latencyMs: v.nullish(wholeFromZero),
  failureRate: v.nullish(v.pipe(v.number(), v.minValue(0), v.maxValue(1))),
  faults: v.nullish(
    v.array(
      v.strictObject({
        method: v.optional(v.string(), "*"),
        path: v.optional(v.string(), "*"),
        status: wholeFromZero,
        times: v.optional(wholeFromZero, 1),
        retryAfter: v.optional(v.pipe(v.number(), v.minValue(0))),
      }),
    ),
  ),
  now: v.nullish(
    v.union(
      [
        v.strictObject({ offsetMs: v.number() }),
        v.pipe(
          moment,
          v.transform((fixed) => ({ fixed })),
        ),
      ],
      "must be ISO 8601, milliseconds, or {offsetMs}",
    ),
  ),
});

/** `POST /__mock__/reset` */
export const resetSchema = v.strictObject({ scenario: v.nullish(v.string()) });

/** `POST /__mock__/links/{token}/complete` */
export const completeLinkSchema = v.strictObject({
  outcome: v.picklist(["approve", "deny", "expire"]),
  credentials: v.optional(v.record(v.string(), v.string())),
});

/** `POST /__mock__/accounts` */
export const seedAccountSchema = v.strictObject({
  user_id: v.pipe(v.string(), v.nonEmpty("must not be empty")),
  toolkit: v.string(),
  status: v.optional(v.picklist(accountStatuses)),
  auth_config_id: v.optional(v.string()),
  alias: v.optional(v.string()),
  connected_at: v.optional(v.nullable(moment)),
});
