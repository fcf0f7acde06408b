import * as v from "valibot";
import { isRecord } from "../../internal/isRecord.ts";
import { isSafeImageUrl } from "../../internal/safeUrl.ts";
import type { ConnectedAccountStatus } from "../types.ts";

/** An id or slug: without it the rest is of no use. */
export const id = v.custom<string>((value) => typeof value === "string" && value !== "");

/** Text that may be missing. */
export const text = v.nullish(v.string(), "");

/** Text whose absence means something. */
export const textOrNull = v.pipe(
  text,
  v.transform((value) => value || null),
);

/** Text whose field is absent when there is none. */
export const textOrAbsent = v.pipe(
  text,
  v.transform((value) => value || undefined),
);

/** The address of an image; its field is absent when a page may not load it. */
export const logo = v.pipe(
  text,
  v.transform((value) => (value && isSafeImageUrl(value) ? value : undefined)),
);

/** A yes or no that may be missing. */
export const no = v.nullish(v.boolean(), false);

/** The same, where yes is what is meant by silence. */
export const yes = v.nullish(v.boolean(), true);

/** A count that may be missing. */
export const count = v.nullish(v.number(), 0);

/** A list that may be missing. */
export function list<Item>(item: v.GenericSchema<unknown, Item>) {
  return v.nullish(v.array(item), []);
}

/** An object whose keys are not ours to know. */
export const record = v.nullish(v.custom<Record<string, unknown>>(isRecord), {});

/** A status of a later platform counts as INACTIVE: not usable now, and no verdict. One such account must not cost the page. */
export const status = v.pipe(
  v.string(),
  v.transform((value): ConnectedAccountStatus => (isStatus(value) ? value : "INACTIVE")),
);

function isStatus(value: string): value is ConnectedAccountStatus {
  return /^(INITIALIZING|INITIATED|ACTIVE|FAILED|EXPIRED|INACTIVE|REVOKED)$/.test(value);
}

/** An answer that says no more than that it is done: nothing at all (204), or an object that does not deny it. */
export const done = v.pipe(
  v.custom<unknown>((value) => value === null || (isRecord(value) && value.success !== false)),
  v.transform(() => undefined),
);
