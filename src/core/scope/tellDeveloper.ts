import type { ToolRouterError } from "../../client/index.ts";

const codes = ["network", "invalid_response", "not_found", "server_error", "unauthorized"];

const told = new Set<string>();

/**
 * Writes an error that only a developer can mend to the console: a missing route, a wrong API key, CORS, an answer that is
 * HTML. One line each, once: the user reads calm words meanwhile, and the same failure comes back with each retry.
 */
export function tellDeveloper({ code, message }: ToolRouterError): void {
  if (!codes.includes(code) || told.has(message)) return;
  told.add(message);
  console.warn(message);
}
