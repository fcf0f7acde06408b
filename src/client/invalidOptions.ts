import { ToolRouterError } from "./errors.ts";

/** A bad argument: nothing was sent. The message says what is wrong and how it would be right. */
export function invalidOptions(message: string, cause?: unknown): ToolRouterError {
  return new ToolRouterError("invalid_options", message, { cause });
}

/** Refuses an empty id or slug: it would ask for another resource, or for everyone's. */
export function requireText(name: string, value: unknown): asserts value is string {
  if (typeof value !== "string" || value.trim() === "") {
    throw invalidOptions(`${name} must be a string that is not empty.`);
  }
}

/** Refuses a page size that the platform would refuse. */
export function requireLimit(limit: number | undefined, maximum: number): void {
  if (limit === undefined) return;
  if (!Number.isInteger(limit) || limit < 1 || limit > maximum) {
    throw invalidOptions(`limit must be a whole number from 1 to ${maximum}, not ${limit}.`);
  }
}

/** Refuses a length of time that no timer can take. `Infinity` is one: never. */
export function requireMs(name: string, ms: number): void {
  if (typeof ms !== "number" || !(ms > 0)) {
    throw invalidOptions(`${name} must be a number of ms above 0 (Infinity for no limit).`);
  }
}
