import type { ToolRouterErrorCode } from "./errors.ts";

const fallback = "Something went wrong. Please try again.";

/** What a user may read. Codes that only a developer can do something about share the fallback. */
const displayMessages: Partial<Record<ToolRouterErrorCode, string>> = {
  network: "The service could not be reached. Check your connection and try again.",
  timeout: "The service took too long to answer. Please try again.",
  aborted: "Cancelled.",
  unsafe_redirect_url: "The sign-in page was not opened because its address is not safe.",
  connection_failed: "The connection did not succeed. Please try again.",
  connection_not_found: "This connection no longer exists.",
  wait_timeout: "The connection was not finished in time. Please try again.",
  unauthorized: "Please sign in again.",
  forbidden: "You are not allowed to do this.",
  session_not_found: "This session has ended. Please reload the page.",
  not_found: "This no longer exists.",
  conflict: "This was changed elsewhere in the meantime. Please try again.",
  rate_limited: "Too many requests. Please wait a moment and try again.",
  server_error: "The service has a problem. Please try again later.",
  no_managed_auth: "This app cannot be connected yet.",
  toolkit_is_no_auth: "This app needs no connection.",
  toolkit_pinned: "An account is already chosen for this app.",
  no_usable_auth_config: "This app cannot be connected yet.",
  unknown_toolkits: "This app is not available.",
  invalid_connected_accounts: "This account cannot be used.",
  no_active_connection: "Connect this app first.",
  toolkit_not_allowed: "This app is not available here.",
  tool_not_found: "This action is not available.",
  alias_taken: "This name is already used for another account.",
};

/** One short English sentence for a user. */
export function displayMessageOf(code: ToolRouterErrorCode): string {
  return displayMessages[code] ?? fallback;
}
