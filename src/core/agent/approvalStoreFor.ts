import { createStore } from "zustand/vanilla";
import { getOrCreate } from "../../internal/records.ts";
import type { Approval, ApprovalStore, AskedApproval } from "../scope/ApprovalStore.ts";
import type { Scope } from "../scope/Scope.ts";

/**
 * What became of a question. It outlives the card that shows it: one that a long chat takes off the page and puts back must
 * not ask again. A question without a state of its own has nothing to be known by, and begins anew with each card.
 */
export function approvalStoreFor(scope: Scope, asked: Approval): ApprovalStore {
  const create = () => createStore<AskedApproval>(() => ({ asked, status: "asking" }));
  return asked.requestState ? getOrCreate(scope.approvals, asked.requestState, create) : create();
}
