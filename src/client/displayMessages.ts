import type { ToolRouterErrorCode } from "./errors.ts";

const unreachable = "The service isn't responding. Try again.";
const unavailable = "This app is not available here.";
const unfinished = "The connection was not made. Please try again.";

/** For the codes that only a developer can act on. */
export const otherMessage = "Something went wrong. Please try again.";

/** What a user may read. */
export const displayMessages = {
  network: unreachable,
  timeout: unreachable,
  server_error: unreachable,
  aborted: "Cancelled.",
  unsafe_redirect_url: "The sign-in page is not safe to open.",
  connection_failed: unfinished,
  wait_timeout: unfinished,
  session_not_found: "Your session has ended. Please reload the page.",
  unauthorized: "Please sign in again.",
  forbidden: "You are not allowed to do this.",
  rate_limited: "Too many requests. Please wait a moment.",
  no_managed_auth: unavailable,
  no_usable_auth_config: unavailable,
  unknown_toolkits: unavailable,
  toolkit_not_allowed: unavailable,
  toolkit_pinned: "An account is already chosen for this app.",
  no_active_connection: "Connect this app first.",
  alias_taken: "Another account has this name.",
} as const satisfies Partial<Record<ToolRouterErrorCode, string>>;
