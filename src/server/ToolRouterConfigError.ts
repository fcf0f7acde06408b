/** What is wrong with the options of a handler. Stable: match on it. */
export type ToolRouterConfigErrorCode =
  | "missing_api_key"
  | "missing_authenticate"
  | "missing_secret"
  | "invalid_user_id"
  | "weak_secret"
  | "invalid_upstream"
  | "invalid_origin"
  | "invalid_session_config"
  | "invalid_option";

/**
 * Thrown when a handler is created with options that cannot work or are not safe, so that a host fails at its start and not
 * at the first user. `code` is for programs; `message` says what to change, and never contains a secret.
 */
export class ToolRouterConfigError extends Error {
  declare readonly name: "ToolRouterConfigError";
  /** Stable: match on it. */
  declare readonly code: ToolRouterConfigErrorCode;

  constructor(code: ToolRouterConfigErrorCode, message: string) {
    super(message);
    Object.assign(this, { name: "ToolRouterConfigError", code });
  }
}
