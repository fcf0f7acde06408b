import type { ToolRouterErrorCode } from "./errors.ts";

const unreachable = "The service isn't responding. Try again.";
const unavailable = "This app isn't available here.";
const unfinished = "The connection wasn't made. Try again.";

/** For the codes that only a developer can act on. */
export const otherMessage = "Something went wrong. Try again.";

/** What a user may read. */
export const displayMessages = {
  network: unreachable,
  timeout: unreachable,
  server_error: unreachable,
  aborted: "Cancelled.",
  unsafe_redirect_url: "The sign-in page isn't safe to open.",
  connection_failed: unfinished,
  wait_timeout: unfinished,
  session_not_found: "Your session has ended. Reload the page.",
  unauthorized: "Sign in again.",
  forbidden: "You aren't allowed to do this.",
  rate_limited: "Too many requests. Wait a moment.",
  no_managed_auth: unavailable,
  no_usable_auth_config: unavailable,
  unknown_toolkits: unavailable,
  toolkit_not_allowed: unavailable,
  toolkit_pinned: "An account is already chosen for this app.",
  no_active_connection: "Connect this app first.",
  alias_taken: "Another account has this name.",
} as const satisfies Partial<Record<ToolRouterErrorCode, string>>;
