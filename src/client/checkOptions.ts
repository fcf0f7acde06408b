import { isRecord } from "../internal/isRecord.ts";
import type { Reader } from "../internal/read.ts";
import { invalidOptions } from "./invalidOptions.ts";

/** What each option must be. Types of options are held to it: none can be forgotten. */
export type OptionReaders<Options> = Readonly<Record<keyof Options, Reader<unknown>>>;

/**
 * Refuses options of a wrong type, and ones that the method does not know: an option that has no effect, such as an
 * `account` at the wrong place, may do harm.
 *
 * @param isOpen lets unknown options pass
 */
export function checkOptions(
  readers: Readonly<Record<string, Reader<unknown>>>,
  options: unknown,
  isOpen = false,
): void {
  if (!isRecord(options)) throw invalidOptions("options must be an object.");
  const known = Object.keys(readers);
  for (const [name, value] of Object.entries(options)) {
    if (known.includes(name)) {
      try {
        if (value !== undefined) readers[name]?.(value, name);
      } catch (cause) {
        throw invalidOptions(`${cause}.`);
      }
    } else if (!isOpen) {
      throw invalidOptions(`unknown option "${name}". Here: ${known}. Request options go last.`);
    }
  }
}
