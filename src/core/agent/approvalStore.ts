import { createStore, type StoreApi } from "zustand/vanilla";
import type { ToolExecution, ToolRouterError } from "../../client/index.ts";
import { getOrCreate } from "../../internal/getOrCreate.ts";
import type { Scope } from "../scope/Scope.ts";
import type { Approval } from "./parseApproval.ts";

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

/** By the state that goes back with the answer: the platform gives each question its own. */
const shared = new WeakMap<Scope, Map<string, ApprovalStore>>();

/**
 * What became of a question. It outlives the card that shows it: one that a long chat takes off the page and puts back must
 * not ask again. A question without a state of its own has nothing to be known by, and begins anew with each card.
 */
export function approvalStoreFor(scope: Scope, asked: Approval): ApprovalStore {
  const create = () => createStore<AskedApproval>(() => ({ asked, status: "asking" }));
  if (!asked.requestState) return create();
  const stores = getOrCreate(shared, scope, () => new Map<string, ApprovalStore>());
  return getOrCreate(stores, asked.requestState, create);
}
