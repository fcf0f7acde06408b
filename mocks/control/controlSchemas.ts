import * as v from "valibot";
import { accountStatuses } from "../backend/records.ts";
import { permissions } from "../backend/settings.ts";
import { tags, toolkits, tools } from "../handlers/schemas/filterSchemas.ts";
import { filled, mapOf, strict, toolkitSlug } from "../handlers/schemas/shapes.ts";
import { linkExperimental } from "../handlers/schemas/sharingSchemas.ts";

/** The bodies of the control plane. */

const upTo = (most: number) => v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(most));

/** What a timer can wait, in ms. */
const MAX_WAIT_MS = 2 ** 31 - 1;
const MANY = 1_000_000_000;

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

/** Statuses of failures that a response can have; 0 drops the connection. */
const faultStatus = v.pipe(
  v.number(),
  v.integer(),
  v.check((status) => status === 0 || (status >= 400 && status <= 599), "must be 0, or 400 to 599"),
);

/** `PUT /__mock__/conditions` */
export const conditionsSchema = strict({
  latencyMs: v.nullish(upTo(MAX_WAIT_MS)),
  failureRate: v.nullish(v.pipe(v.number(), v.minValue(0), v.maxValue(1))),
  faults: v.nullish(
    v.array(
      strict({
        method: v.optional(v.string(), "*"),
        path: v.optional(v.string(), "*"),
        status: faultStatus,
        times: v.optional(upTo(MANY), 1),
        retryAfter: v.optional(v.pipe(v.number(), v.minValue(0), v.maxValue(MANY))),
      }),
    ),
  ),
  rateLimit: v.nullish(v.pipe(upTo(MANY), v.minValue(1))),
  now: v.nullish(
    v.union(
      [
        strict({ offsetMs: v.number() }),
        v.pipe(
          moment,
          v.transform((fixed) => ({ fixed })),
        ),
      ],
      "must be ISO 8601, milliseconds, or {offsetMs}",
    ),
  ),
});

/** `PUT /__mock__/project` */
export const projectSchema = strict({
  verifier_url: v.nullish(v.string()),
  same_browser_binding: v.nullish(v.boolean()),
  saved_configs: v.nullish(v.boolean()),
  keys: v.nullish(mapOf(v.array(v.picklist(permissions)))),
});

/** `POST /__mock__/session_configs` */
export const savedConfigSchema = strict({
  id: v.optional(v.string()),
  name: filled,
  description: v.optional(v.string()),
  config: v.optional(
    strict({
      toolkits: v.optional(toolkits),
      tools: v.optional(tools),
      tags: v.optional(tags),
    }),
  ),
  archived: v.optional(v.boolean()),
});

/** `POST /__mock__/reset` */
export const resetSchema = strict({ scenario: v.nullish(v.string()) });

/** `POST /__mock__/links/{token}/complete` */
export const completeLinkSchema = strict({
  outcome: v.picklist(["approve", "deny", "expire"]),
  other_browser: v.optional(v.boolean()),
  credentials: v.optional(mapOf(v.string())),
});

/** `POST /__mock__/accounts` */
export const seedAccountSchema = strict({
  user_id: filled,
  toolkit: toolkitSlug,
  status: v.optional(v.picklist(accountStatuses)),
  auth_config_id: v.optional(v.string()),
  alias: v.optional(v.string()),
  connected_at: v.optional(v.nullable(moment)),
  experimental: linkExperimental,
});

/** `POST /__mock__/triggers/{id}/fire` */
export const fireSchema = strict({ payload: v.optional(mapOf(v.unknown())) });
