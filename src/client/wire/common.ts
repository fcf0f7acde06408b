import * as v from "valibot";
import { isRecord } from "../../internal/isRecord.ts";
import { safeImageUrl } from "../../internal/safeUrl.ts";
import type { ConnectedAccountStatus } from "../types.ts";

/** An id or slug: without it the rest is of no use. */
export const id = v.pipe(v.string(), v.nonEmpty());

/** Text that may be missing. */
export const text = v.nullish(v.string(), "");

/** Text that may be missing and whose absence means something. */
export const textOrNull = v.nullish(v.string(), null);

/** A yes or no that may be missing. */
export const no = v.nullish(v.boolean(), false);

/** A list of texts that may be missing. */
export const texts = v.nullish(v.array(v.string()), []);

/** An object whose keys are not ours to know. */
export const record = v.custom<Record<string, unknown>>(isRecord, "Expected an object");

const statuses: readonly string[] = [
  "INITIALIZING",
  "INITIATED",
  "ACTIVE",
  "FAILED",
  "EXPIRED",
  "INACTIVE",
  "REVOKED",
] satisfies ConnectedAccountStatus[];

function isStatus(value: string): value is ConnectedAccountStatus {
  return statuses.includes(value);
}

/** A status of a later platform counts as INACTIVE: not usable now, and no verdict. One such account must not cost the page. */
export const status = v.pipe(
  v.string(),
  v.transform((value): ConnectedAccountStatus => (isStatus(value) ? value : "INACTIVE")),
);

/** The `logo` of a record, if it has one that a page may load; else no such field. */
export function logoField(logo: string | null | undefined): { logo?: string } {
  const safe = logo && safeImageUrl(logo);
  return safe ? { logo: safe } : {};
}
