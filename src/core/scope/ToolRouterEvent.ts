import type { ToolRouterError } from "../../client/index.ts";

/**
 * What `onEvent` and `useToolRouterEvents` receive: for analytics, logs and toasts. One union, told apart by `type`, whichever
 * component or hook was used: `RequiredToolkits` and `ConnectPrompt` connect by the same authorizations as the cards. A later
 * version may add types, so that a `switch` needs a `default`.
 *
 * @example
 * ```tsx
 * onEvent={(event) => {
 *   if (event.type === "authorize.connected") toast(`${event.toolkit} is connected`);
 *   if (event.type === "error") report(event.error.code, event.error.requestId);
 * }}
 * ```
 */
export type ToolRouterEvent =
  | SessionEvent
  | AuthorizeEvent
  | AccountEvent
  | ApprovalEvent
  | Failure;

type SessionEvent =
  /** The session is there: made, found again, or made anew in the place of one that was gone. */
  | { type: "session.ready"; sessionId: string; userId: string }
  /** Its configuration was written: a pin set or lifted, or `update()`. */
  | { type: "session.updated"; sessionId: string };

interface AuthorizeEvent {
  type: /** A link is being made. */
    | "authorize.started"
    /** The page itself goes to the Connect Link now: save what has to be kept in this call. */
    | "authorize.leaving"
    /** The browser blocked the window; the link is shown. */
    | "authorize.blocked"
    /** The API says that the account is active. */
    | "authorize.connected"
    /** The user declined. */
    | "authorize.denied"
    /** No link could be made, or the provider refused. */
    | "authorize.failed"
    /** The API says that the link's ten minutes have passed. */
    | "authorize.expired"
    /** They have passed, and the API has not said what became of the link. */
    | "authorize.timedOut"
    /** Ended by `cancel()`. */
    | "authorize.cancelled";
  /** Its slug. */
  toolkit: string;
  /** The account that the link makes, once there is a link. */
  connectedAccountId?: string;
}

interface AccountEvent {
  type:
    | "account.disconnected"
    | "account.renamed"
    | "account.enabled"
    | "account.disabled"
    /** The session's tools of this toolkit use this account and no other. */
    | "account.pinned"
    /** The pin was lifted, or lost with its account. */
    | "account.unpinned";
  connectedAccountId?: string;
  toolkit?: string;
}

/** `ApprovalPrompt` and `useApproval`: one for each action, once the call was repeated with the user's decision. */
interface ApprovalEvent {
  type: "approval.approved" | "approval.declined";
  /** The tool that was to run, where the question names one. */
  toolSlug?: string;
}

/** A call failed; each failure is reported once, however many components wait for it. Aborted calls are not. */
interface Failure {
  type: "error";
  error: ToolRouterError;
}
