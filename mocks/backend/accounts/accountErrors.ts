import { PlatformError } from "../platformError.ts";

/** Refusals about accounts and auth configs outside of sessions, in the platform's numbers where it has some. */

/** A tool that was run without a session, for a user who has no account for it. */
export function noConnectedAccount(requestId?: string): PlatformError {
  return new PlatformError({
    status: 400,
    code: 1803,
    message: "No connected account found",
    suggestedFix: "Let the user connect the toolkit, or name an active account of theirs.",
    requestId,
  });
}

/** A proxied request outside of a session that says nothing of whom it is made for. */
export function missingAuthContext(requestId?: string): PlatformError {
  return new PlatformError({
    status: 400,
    code: "MissingAuthContext",
    slug: "MissingAuthContext",
    message: "A proxied request needs connected_account_id or custom_connection_data.",
    suggestedFix: "Name the account that it is to be made with.",
    requestId,
  });
}

/** The platform's own OAuth apps are only connected on its own page, where the user sees whom they let in. */
export function managedConnectionsRetired(): PlatformError {
  return new PlatformError({
    status: 400,
    code: 600,
    slug: "ConnectedAccount_BadRequest",
    message:
      "Creating connections on this endpoint for Composio-managed OAuth auth configs is no longer supported. Use POST /api/v3/connected_accounts/link instead.",
    suggestedFix:
      "Call POST /api/v3/connected_accounts/link with the same auth_config_id and user_id to get a redirect URL for the end user.",
  });
}

export function authConfigIsDisabled(id: string): PlatformError {
  return new PlatformError({
    status: 400,
    code: 400,
    slug: "AuthConfig_BadRequest",
    message: `The auth config ${id} is disabled: nothing new can be connected on it.`,
    suggestedFix: "Enable it, or name another.",
  });
}

export function authConfigIsGone(id: string): PlatformError {
  return new PlatformError({
    status: 400,
    code: 400,
    slug: "ConnectedAccount_BadRequest",
    message: `The account's auth config ${id} was deleted, and it can't work without one.`,
    suggestedFix: "Connect the user anew, on another auth config.",
  });
}
