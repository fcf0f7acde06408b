import * as v from "valibot";

/** Objects as JSON has them: to the library a list is an object too, so that `[]` would pass for one without any keys. */

const noList = v.check<unknown, string>((value) => !Array.isArray(value), "must be an object");

/** An object with these keys and no others. */
export function strict<Entries extends v.ObjectEntries>(entries: Entries) {
  return v.pipe(v.unknown(), noList, v.strictObject(entries));
}

/** An object that may have any other keys too, which are dropped. */
export function open<Entries extends v.ObjectEntries>(entries: Entries) {
  return v.pipe(v.unknown(), noList, v.object(entries));
}

/** An object of any keys, all of which are kept. */
export const anyObject = v.pipe(v.unknown(), noList, v.looseObject({}));

/** Values by names. */
export function mapOf<Value extends v.GenericSchema>(value: Value) {
  return v.pipe(v.unknown(), noList, v.record(v.string(), value));
}

/** Text with something in it. */
export const filled = v.pipe(v.string(), v.nonEmpty("must not be empty"));

/** A toolkit's slug. The platform's own are in lower case, and are sent in any. */
export const toolkitSlug = v.pipe(v.string(), v.toLowerCase());

/** Values by toolkits. */
export function byToolkit<Value extends v.GenericSchema>(value: Value) {
  return v.pipe(v.unknown(), noList, v.record(toolkitSlug, value));
}
