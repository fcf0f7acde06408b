import { announceAuthorized, createAuthorizedMessage } from "../internal/authorizeChannel.ts";

/** What `completeAuthorization` takes. */
export interface CompleteAuthorizationOptions {
  /** The address to read, with its parameters. Default: the page's own. */
  url?: string | URL | undefined;
  /** Close the window afterwards. Default true; `false` when the flow came back to the tab that the app lives in. */
  close?: boolean | undefined;
}

/** What the callback page learnt. The parameters prove nothing: ask the API before you rely on them. */
export interface CompletedAuthorization {
  connectedAccountId?: string;
  status?: "success" | "failed";
  /** `false`: the window is still there (the browser closes only windows that a script opened): say that it may be closed. */
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
  url,
  close = true,
}: CompleteAuthorizationOptions = {}): CompletedAuthorization {
  if (typeof window === "undefined") return { closed: false };
  const { searchParams } = new URL(url ?? window.location.href, window.location.href);
  const failed = searchParams.has("error") ? "failed" : undefined;
  const message = createAuthorizedMessage(
    // The platform writes the first; the second was seen in the field.
    searchParams.get("connected_account_id") || searchParams.get("connectedAccountId"),
    searchParams.get("status")?.toLowerCase() ?? failed,
  );
  announceAuthorized(message);
  if (close) window.close();
  const { type: _, ...learnt } = message;
  return { ...learnt, closed: window.closed };
}
