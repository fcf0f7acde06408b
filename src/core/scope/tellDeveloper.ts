import type { ToolRouterError } from "../../client/index.ts";

const told = new Set<string>();

/**
 * Writes an error that only a developer can mend to the console: a missing route, a wrong API key, CORS, an answer that is
 * HTML. One line each, once: the user reads calm words meanwhile, and the same failure comes back with each retry.
 *
 * @param wasAnswered whether anything was read from there before
 */
export function tellDeveloper(
  { code, message, requestId, status = 0, suggestedFix }: ToolRouterError,
  wasAnswered: boolean,
): void {
  const isSetup =
    code === "network"
      ? // Else it is only away.
        !wasAnswered
      : status === 403 || status > 499
        ? // A user who may not, or a platform that is down, is no matter of the set-up. What the kit's proxy has advice for is.
          suggestedFix
        : // The platform and the kit's proxy say which request was refused. A web server that lacks the route does not.
          /invalid_r|unauth|server_e/.test(code) || (/not_found/.test(code) && !requestId);
  if (!isSetup || told.has(message)) return;
  told.add(message);
  console.warn(message);
}
