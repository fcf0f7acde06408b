import type { StoreApi } from "zustand/vanilla";
import type { ToolExecution, ToolRouterError } from "../../client/index.ts";

/** One action that waits for its user's approval. */
export interface ApprovalRequest {
  /** The request's id: the key of the answer to it. */
  readonly id: string;
  /** The platform's question. It ends in the call that is meant. */
  readonly message: string;
  /** The tool that the question names; `undefined` if it names none. */
  readonly toolSlug: string | undefined;
  /** The arguments in the question; `undefined` if they cannot be read. */
  readonly arguments: Readonly<Record<string, unknown>> | undefined;
  /** What to answer to approve. `undefined`: the question asks for more than an approval. */
  readonly approval: Readonly<Record<string, unknown>> | undefined;
}

/** A call that did not run, since its user has to approve it first. */
export interface Approval {
  /** One, or several where a call runs several tools. */
  readonly requests: readonly ApprovalRequest[];
  /** Goes back with the answers, unchanged. */
  readonly requestState: string | undefined;
}

/**
 * Where a question to the user stands, once it was asked.
 *
 * - `asking`: the user has to decide. With an error, the last try got no answer; a decision counts once, so deciding again is
 *   safe.
 * - `sending`: the decision is on its way.
 * - `completed`: approved, and the tool ran. `failed`: approved, and the tool failed. `blocked`: a rule of the project forbids
 *   it.
 * - `declined`: nothing ran.
 * - `expired`: the platform takes no answer to this question any more: it was answered, or took too long.
 */
export type AskedStatus =
  | "asking"
  | "sending"
  | "completed"
  | "failed"
  | "blocked"
  | "declined"
  | "expired";

/** A question to the user, and what became of it. */
export interface AskedApproval {
  /** The question: the first one, or one that came in its place. */
  readonly asked: Approval;
  readonly status: AskedStatus;
  /** Why there was no answer. */
  readonly error?: ToolRouterError | undefined;
  readonly execution?: ToolExecution | undefined;
}

export type ApprovalStore = StoreApi<AskedApproval>;
