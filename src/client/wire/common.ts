import {
  array,
  boolean,
  map,
  number,
  object,
  or,
  type Read,
  type Reader,
  reader,
  record as someRecord,
  string,
} from "../../internal/read.ts";
import { isRecord, mapEntries } from "../../internal/records.ts";
import { isSafeImageUrl } from "../../internal/safeUrl.ts";
import type { ConnectedAccountStatus } from "../types/connectedAccount.ts";
import type { Page } from "../types/page.ts";

/** An id or slug: without it the rest is of no use. */
export const id = reader(
  (value): value is string => typeof value === "string" && value !== "",
  "text that is not empty",
);

/** A list of texts. */
export const texts = array(string);

/** Text that may be missing. */
export const text = or(string, "");

/** Text whose absence means something. */
export const textOrNull = map(text, (value) => value || null);

/** Text that is `undefined` when there is none. */
export const textOrUndefined = map(text, (value) => value || undefined);

/** The address of an image; `undefined` when a page may not load it, or it is as long as a text may be (100 kB). */
export const logo = map(text, (value) =>
  value && value.length < 1e5 && isSafeImageUrl(value) ? value : undefined,
);

/** A yes or no that may be missing. */
export const no = or(boolean, false);

/** The same, where yes is what is meant by silence. */
export const yes = or(boolean, true);

/** A count that may be missing. */
export const count = or(number, 0);

/** A list that may be missing. */
export function list<Item>(item: Reader<Item>): Reader<Item[]> {
  return or(array(item), []);
}

/** An object whose keys are not ours to know, and which may be missing. */
export const record = or(someRecord, {});

/** A status of a later platform counts as INACTIVE: not usable now, and no verdict. One such account must not cost the page. */
export const status = map(
  string,
  (value): ConnectedAccountStatus => (isStatus(value) ? value : "INACTIVE"),
);

function isStatus(value: string): value is ConnectedAccountStatus {
  return /^(INITIALIZING|INITIATED|ACTIVE|FAILED|EXPIRED|INACTIVE|REVOKED)$/.test(value);
}

/** An answer that says no more than that it is done: nothing at all (204), or an object that does not deny it. */
export const done = map(
  reader(
    (value): value is unknown => value === null || (isRecord(value) && value.success !== false),
    "a success",
  ),
  () => undefined,
);

type Camel<Key> = Key extends `${infer Head}_${infer Tail}`
  ? `${Head}${Capitalize<Camel<Tail>>}`
  : Key extends string
    ? Key
    : never;

/** A record with its keys in camelCase. */
export type CamelKeys<Value> = { [Key in keyof Value as Camel<Key>]: Value[Key] };

type Fields = Readonly<Record<string, Reader<unknown>>>;

/** An object of the wire, given on with its keys in camelCase; fields that are not named here are left behind. */
export function camel<Of extends Fields>(
  fields: Of,
): Reader<CamelKeys<{ [Key in keyof Of]: Read<Of[Key]> }>>;
export function camel(fields: Fields): Reader<object> {
  return map(object(fields), (value) =>
    mapEntries(value, (key, field) => [
      key.replace(/_(.)/g, (_, letter: string) => letter.toUpperCase()),
      field,
    ]),
  );
}

/** The cursor of the page after this one. The wire says `next_cursor`; SDKs of an earlier day wrote `nextCursor`, and so do proxies after them. */
export const nextCursor = map(
  object({ next_cursor: textOrUndefined, nextCursor: textOrUndefined }),
  ({ next_cursor, nextCursor }) => next_cursor ?? nextCursor,
);

/** A page of a list. */
export function page<Item>(item: Reader<Item>): Reader<Page<Item>> {
  const fields = camel({ items: array(item), total_pages: count, total_items: count });
  return (value, path) => ({ ...fields(value, path), cursor: nextCursor(value, path) });
}
