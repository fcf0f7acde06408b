import { badRequest } from "../backend/errors.ts";

/** How deep a body may be nested. What walks through one level by level would run out of stack some thousands later. */
const MAX_DEPTH = 100;

/**
 * Looks at what a body's text was parsed to.
 *
 * @throws PlatformError 10400 when it is nested deeper than 100 levels.
 */
export function checkDepth(value: unknown): void {
  let level = [value];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > MAX_DEPTH) {
      throw badRequest("The body is nested too deep.", [
        `body: must not be nested deeper than ${MAX_DEPTH} levels`,
      ]);
    }
    level = level.flatMap((part) =>
      typeof part === "object" && part !== null ? Object.values(part) : [],
    );
  }
}
