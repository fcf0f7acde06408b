"use client";
import { useEffect, useMemo, useRef, useState } from "react";
import type { ExecuteOptions, ToolExecution, ToolRouterError } from "../client/index.ts";
import {
  type ApprovalOutcome,
  type ApprovalRequest,
  parseApproval,
} from "../core/agent/parseApproval.ts";
import { withSession } from "../core/session/withSession.ts";
import { useScope } from "./ToolRouterContext.ts";
import { useStable } from "./useStable.ts";

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

/**
 * Where an approval stands.
 *
 * - `none`: nothing is to be approved; `pending`: there is no result yet.
 * - `asking`: the user has to decide. With `error`, the last try got no answer; a decision counts once, so deciding again is safe.
 * - `sending`: the decision is on its way.
 * - `completed`: approved, and the tool ran. `failed`: approved, and the tool failed. `blocked`: a rule of the project forbids it.
 * - `declined`: nothing ran.
 * - `expired`: the platform takes no answer to this question any more: it was answered, or took too long. `askAgain()` makes the
 *   call anew.
 */
export type ApprovalStatus =
  | ApprovalOutcome["status"]
  | "asking"
  | "sending"
  | "completed"
  | "failed"
  | "blocked"
  | "declined"
  | "expired";

/** What {@link useApproval} takes. */
export interface UseApprovalOptions {
  /** The answer with `result_type: "input_required"`: see `parseApproval`. Compared by its requests and its state. */
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
  status: Exclude<ApprovalStatus, "input_required">;
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

type Input = Extract<ApprovalOutcome, { status: "input_required" }>;

interface Progress {
  /** What the progress is about. */
  readonly key: string;
  /** A question that came in the place of the first one. */
  readonly asked?: Input | undefined;
  readonly status?: UseApprovalResult["status"] | undefined;
  readonly error?: ToolRouterError | undefined;
  readonly execution?: ToolExecution | undefined;
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
export function useApproval({
  result,
  call,
  execute,
  onResult,
}: UseApprovalOptions): UseApprovalResult {
  const scope = useScope();
  const first = useStable(useMemo(() => parseApproval(result), [result]));
  const key = JSON.stringify(first);
  const [kept, setProgress] = useState<Progress>({ key });
  // Another question starts from the beginning.
  if (kept.key !== key) setProgress({ key });
  const progress = kept.key === key ? kept : { key };
  const current = progress.asked ?? (first.status === "input_required" ? first : undefined);
  const status = progress.status ?? (first.status === "input_required" ? "asking" : first.status);

  const latest = useRef({ call, execute, onResult, current, status });
  useEffect(() => {
    latest.current = { call, execute, onResult, current, status };
  });
  /** The question that is being answered: a second click comes before the next render. */
  const sending = useRef<Input | undefined>(undefined);

  const actions = useMemo(() => {
    const run = async (asked: Input, options: ExecuteOptions, isApproval: boolean) => {
      if (sending.current === asked) return;
      sending.current = asked;
      const set = (next: Omit<Progress, "key">) =>
        setProgress((before) =>
          before.key === key ? { ...before, error: undefined, ...next } : before,
        );
      set({ status: "sending" });
      const { call: made, execute: own } = latest.current;
      const make: ExecuteCall =
        own ?? ((...given) => withSession(scope, (session) => session.execute(...given)));
      try {
        const { toolSlug, arguments: args = {}, account } = made;
        const execution = await make(toolSlug, { ...args }, { ...options, account });
        const next = parseApproval(execution);
        if (next.status === "input_required") set({ asked: next, status: "asking" });
        else set({ execution, status: statusOf(execution, isApproval) });
        latest.current.onResult?.(execution);
      } catch (thrown) {
        const error = scope.report(thrown);
        // The call itself was taken before: what is refused now is the answer.
        const isRefused = error.code === "validation_failed" || error.code === "bad_request";
        set(isRefused ? { status: "expired" } : { status: "asking", error });
      }
      sending.current = undefined;
    };
    const decide = (approvals: Readonly<Record<string, boolean>>) => {
      const { current: asked, status: at } = latest.current;
      if (!asked || at !== "asking") return;
      const answers = Object.fromEntries(
        asked.requests.map(({ id, approval }) => [
          id,
          approvals[id] && approval
            ? { action: "accept" as const, content: approval }
            : { action: "decline" as const },
        ]),
      );
      const isApproval = Object.values(answers).some(({ action }) => action === "accept");
      void run(asked, { inputResponses: answers, requestState: asked.requestState }, isApproval);
    };
    const decideAll = (isApproved: boolean) =>
      decide(
        Object.fromEntries(
          (latest.current.current?.requests ?? []).map(({ id }) => [id, isApproved]),
        ),
      );
    return {
      decide,
      approve: () => decideAll(true),
      decline: () => decideAll(false),
      askAgain: () => {
        const { current: asked, status: at } = latest.current;
        if (asked && at === "expired") void run(asked, {}, true);
      },
    };
  }, [scope, key]);

  const requests = current?.requests ?? none;
  return {
    status,
    requests,
    canApprove: requests.every(({ approval }) => approval !== undefined),
    error: progress.error,
    execution: progress.execution,
    ...actions,
  };
}

const none: readonly ApprovalRequest[] = [];

function statusOf({ resultType }: ToolExecution, isApproval: boolean): UseApprovalResult["status"] {
  if (resultType === "completed" || resultType === "blocked") return resultType;
  return isApproval ? "failed" : "declined";
}
