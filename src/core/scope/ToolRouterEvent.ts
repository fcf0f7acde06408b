import type { ToolRouterError } from "../../client/index.ts";

/** What `onEvent` receives: for analytics, logs and toasts. */
export type ToolRouterEvent =
  | { type: "session.ready"; sessionId: string; userId: string }
  | { type: "session.updated"; sessionId: string }
  | {
      type:
        | "authorize.started"
        /** The page itself goes to the Connect Link now: save what has to be kept in this call. */
        | "authorize.leaving"
        | "authorize.blocked"
        | "authorize.connected"
        | "authorize.denied"
        | "authorize.failed"
        | "authorize.expired"
        | "authorize.timedOut"
        | "authorize.cancelled";
      toolkit: string;
      connectedAccountId?: string;
    }
  | {
      type:
        | "account.disconnected"
        | "account.renamed"
        | "account.enabled"
        | "account.disabled"
        | "account.pinned"
        | "account.unpinned";
      connectedAccountId?: string;
      toolkit?: string;
    }
  | { type: "error"; error: ToolRouterError };
