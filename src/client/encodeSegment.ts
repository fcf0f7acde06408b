import { invalidOptions, requireText } from "./invalidOptions.ts";

/** One segment of a path, from an id or slug of the caller's. */
export function encodeSegment(name: string, value: string): string {
  requireText(name, value);
  // Encoding leaves dots alone, and a URL resolves these two: they would name another resource.
  if (/^\.\.?$/.test(value)) throw invalidOptions(`${name} must not be "${value}".`);
  return encodeURIComponent(value);
}
