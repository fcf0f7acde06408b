"use client";
import { useEffect, useMemo, useRef } from "react";
import { useStore } from "zustand";
import type { ExecuteOptions, ToolExecution, ToolRouterError } from "../client/index.ts";
import { approvalStoreFor } from "../core/agent/approvalStoreFor.ts";
import { parseApproval } from "../core/agent/parseApproval.ts";
import { sendApproval } from "../core/agent/sendApproval.ts";
import type {
  Approval,
  ApprovalRequest,
  ApprovalStore,
  AskedStatus,
} from "../core/scope/ApprovalStore.ts";
import { withSession } from "../core/session/withSession.ts";
import { useStable } from "./useStable.ts";
import { useScope } from "./useToolRouter.ts";

/** The call that waits for an approval, as it was made: it is repeated unchanged. */
export interface ApprovalCall {
  /** The tool's slug: `GITHUB_CREATE_AN_ISSUE`. */
  toolSlug: string;
  /** Default `{}`. */
  arguments?: Readonly<Record<string, unknown>> | undefined;
  /** The account that the call names. Default: none, so that the session's configuration decides. */
  account?: string | undefined;
}

/** Makes a call, as `session.execute` does. */
export type ExecuteCall = (
  toolSlug: string,
  args: Record<string, unknown>,
  options: ExecuteOptions,
) => Promise<ToolExecution>;

/** Where an approval stands: see `AskedStatus`. `none`: nothing is to be approved; `pending`: there is no result yet. */
export type ApprovalStatus = AskedStatus | "none" | "pending";

/** What {@link useApproval} takes. */
export interface UseApprovalOptions {
  /**
   * The answer with `result_type: "input_required"`: see `parseApproval`. What became of it is kept by its `request_state`, for as
   * long as the page lives; a question without one (an elicitation of MCP's) is another one where its requests differ.
   */
  result: unknown;
  /** The call that was answered so. */
  call: ApprovalCall;
  /**
   * Repeats the call with the user's answers. Default: `session.execute` of the provider's session. Where a server or an MCP
   * client runs the tools, hand the answers to it here: only the session that asked takes them.
   */
  execute?: ExecuteCall | undefined;
  /** What the repeated call answered, after a decision of either kind: called once for each answer. */
  onResult?: ((execution: ToolExecution) => void) | undefined;
}

/** What {@link useApproval} returns. */
export interface UseApprovalResult {
  status: ApprovalStatus;
  /** The actions to decide on; empty with `none` and `pending`. */
  requests: readonly ApprovalRequest[];
  /** Every question can be answered with a yes. Without it, only declining is possible. */
  canApprove: boolean;
  /** Why there was no answer. */
  error: ToolRouterError | undefined;
  /** What the repeated call answered. */
  execution: ToolExecution | undefined;
  /** Decides on each action, by its id; what is left out is declined. Does nothing unless `asking`. */
  decide(approvals: Readonly<Record<string, boolean>>): void;
  /** Approves all of them. */
  approve(): void;
  /** Declines all of them. */
  decline(): void;
  /** Makes the call without an answer, for a new question. Does nothing unless `expired`. */
  askAgain(): void;
}

/**
 * The approval of a call that a session asks its user for before it runs: what will run, and the way to approve or decline
 * it. A decision repeats the call with the answer, once; a second click does nothing.
 *
 * @example
 * ```tsx
 * const { status, requests, approve, decline } = useApproval({ result, call: { toolSlug, arguments: args } });
 * if (status !== "asking") return null;
 * return <button onClick={approve}>Allow {requests[0]?.toolSlug}</button>;
 * ```
 */
export function useApproval(options: UseApprovalOptions): UseApprovalResult {
  const scope = useScope();
  const { result } = options;
  const outcome = useStable(useMemo(() => parseApproval(result), [result]));
  const asked = outcome.status === "input_required" ? outcome : nothing;
  const store = useApprovalStore(asked);
  const { asked: current, status, error, execution } = useStore(store);
  const latest = useRef(options);
  useEffect(() => {
    latest.current = options;
  });

  const actions = useMemo(() => {
    const send = async (approvals: Readonly<Record<string, boolean>> | undefined) => {
      const { call, execute } = latest.current;
      const { toolSlug, arguments: args = {}, account } = call;
      const make: ExecuteCall =
        execute ?? ((...made) => withSession(scope, (session) => session.execute(...made)));
      const done = await sendApproval(
        scope,
        store,
        (answers) => make(toolSlug, { ...args }, { ...answers, account }),
        approvals,
      );
      if (done) latest.current.onResult?.(done);
    };
    const all = () => store.getState().asked.requests.map(({ id }) => [id, true]);
    return {
      decide: (approvals: Readonly<Record<string, boolean>>) => void send(approvals),
      approve: () => void send(Object.fromEntries(all())),
      decline: () => void send({}),
      askAgain: () => void send(undefined),
    };
  }, [scope, store]);

  const { requests } = current;
  return {
    status: outcome.status === "input_required" ? status : outcome.status,
    requests,
    canApprove: requests.every(({ approval }) => approval !== undefined),
    error,
    execution,
    ...actions,
  };
}

const nothing: Approval = { requests: [], requestState: undefined };

/** The store of a question; the same one while the question is. */
function useApprovalStore(asked: Approval): ApprovalStore {
  const scope = useScope();
  return useMemo(() => approvalStoreFor(scope, asked), [scope, asked]);
}
