import type { ToolRouterError } from "../../client/index.ts";

const told = new Set<string>();

/**
 * Writes an error that only a developer can mend to the console: a missing route, a wrong API key, CORS, an answer that is
 * HTML. One line each, once: the user reads calm words meanwhile, and the same failure comes back with each retry.
 */
export function tellDeveloper({ code, message }: ToolRouterError): void {
  if (/netw|inv|nd$|serv|unau/.test(code) && told.size < told.add(message).size) {
    console.warn(message);
  }
}
