import type { Call } from "./Call.ts";
import { ownOrigin } from "./checkOrigin.ts";
import { badRequest } from "./Refusal.ts";
import { readHttpUrl } from "./readHttpUrl.ts";

/** Refuses a return address that is neither the host's own nor listed. @throws Refusal 400 */
export function checkCallbackUrl(call: Call, callbackUrl: unknown, path: string): void {
  if (callbackUrl === undefined || callbackUrl === null) return;
  const { origins, callbackOrigins } = call.host.allow;
  const allowed = [ownOrigin(call.request), ...origins, ...callbackOrigins];
  if (!allowed.includes(readHttpUrl(callbackUrl)?.origin ?? "")) {
    throw badRequest(`${path}: its origin is not among the host's (allow.callbackOrigins)`);
  }
}
