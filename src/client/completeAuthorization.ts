import {
  type AuthorizedMessage,
  announce,
  createAuthorizedMessage,
} from "../internal/windowMessages.ts";

/** What `completeAuthorization` takes. */
export interface CompleteAuthorizationOptions {
  /** Close the window afterwards. Default true; `false` where the flow comes back to the tab that the app lives in. */
  close?: boolean | undefined;
}

/** What the callback page learnt. The parameters prove nothing: ask the API before you rely on them. */
export interface CompletedAuthorization extends Omit<AuthorizedMessage, "type"> {
  /** `false`: the window is still there (a browser closes only those that a script opened): say that it may be closed. */
  closed: boolean;
}

/**
 * The callback page's whole work: announces to the app's windows that a Connect Link was finished, and closes this one. On
 * a server it does nothing.
 *
 * @example
 * ```ts
 * // The page behind callbackUrl:
 * const { closed } = completeAuthorization();
 * if (!closed) document.body.textContent = "Done. You can close this tab.";
 * ```
 */
export function completeAuthorization({
  close = true,
}: CompleteAuthorizationOptions = {}): CompletedAuthorization {
  if (typeof window === "undefined") return { closed: false };
  const parameters = new URLSearchParams(location.search);
  const message = createAuthorizedMessage(
    // The platform writes the first; the second was seen in the field.
    parameters.get("connected_account_id") || parameters.get("connectedAccountId"),
    parameters.get("status") ?? (parameters.has("error") && "failed"),
  );
  announce(message);
  if (close) window.close();
  const { type: _, ...learnt } = message;
  return { ...learnt, closed: window.closed };
}
