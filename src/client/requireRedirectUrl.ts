import { safeHttpUrl } from "../internal/safeUrl.ts";
import { ToolRouterError } from "./errors.ts";

/** A Connect Link's address as a browser reads it. Throws where it is none that a user may be sent to. */
export function requireRedirectUrl(value: string): string {
  const href = safeHttpUrl(value);
  if (href) return href;
  throw new ToolRouterError("unsafe_redirect_url", "redirect_url must be an absolute http(s) URL.");
}
