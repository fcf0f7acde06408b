import { ToolRouterError } from "./errors.ts";

/** A bad argument: nothing was sent. The message says how it would be right. */
export function invalidOptions(message: string): ToolRouterError {
  return new ToolRouterError("invalid_options", message);
}

/**
 * Refuses an id or slug without content: it would ask for another resource, or for everyone's. Dots alone are none: a URL
 * resolves "..", encoded or not.
 */
export function requireText(name: string, value: unknown): asserts value is string {
  if (typeof value !== "string" || !/[^\s.]/.test(value)) {
    throw invalidOptions(`${name} must be text that is not empty.`);
  }
}
