"use client";

import { forwardRef, type HTMLAttributes, useEffect, useId, useRef } from "react";
import { type UseApprovalOptions, useApproval } from "../../hooks/useApproval.ts";
import type { PartMessageKey } from "../../locales/messages.ts";
import { RowsSkeleton } from "../AppRow/RowsSkeleton.tsx";
import { Button } from "../Button/Button.tsx";
import { ErrorText } from "../ErrorText/ErrorText.tsx";
import { Icon, type IconName } from "../Icon/Icon.tsx";
import { usePartWords } from "../usePartWords.ts";
import { useRootProps } from "../useRootProps.ts";
import { ApprovalAction } from "./ApprovalAction.tsx";

/** What `ApprovalPrompt` takes, beside the attributes of its `article`. */
export interface ApprovalPromptProps
  extends Omit<HTMLAttributes<HTMLElement>, "children">,
    UseApprovalOptions {}

const ends: Readonly<Record<string, readonly [PartMessageKey, IconName]>> = {
  completed: ["approval.completed", "check"],
  failed: ["approval.failed", "alert"],
  blocked: ["approval.blocked", "stop"],
  declined: ["approval.declined", "stop"],
  expired: ["approval.expired", "alert"],
};

/**
 * A card for a chat: a call that did not run, since its user has to approve it first (`result_type: "input_required"`). It
 * shows what will run (`call`, which is what is repeated), with which account and which arguments, and repeats it with the
 * user's decision: once, whatever is clicked. A call of several tools is approved or declined as a whole; `useApproval` decides
 * one by one. Where nothing is to be approved it renders nothing.
 *
 * Data attributes: `data-status` (`asking`, `sending`, `completed`, `failed`, `blocked`, `declined`, `expired`, `pending`). Classes
 * of its parts: `tr-prompt-title`, `tr-row`, `tr-row-name`, `tr-arguments`, `tr-prompt-footer`.
 *
 * @example
 * ```tsx
 * const result = await session.execute(toolSlug, args);
 * if (result.resultType === "input_required") {
 *   return <ApprovalPrompt result={result} call={{ toolSlug, arguments: args }} onResult={(done) => addToolResult(done)} />;
 * }
 * ```
 */
export const ApprovalPrompt = forwardRef<HTMLElement, ApprovalPromptProps>(function ApprovalPrompt(
  { result, call, execute, onResult, className, style, ...rest },
  ref,
) {
  const t = usePartWords();
  const id = useId();
  const approval = useApproval({ result, call, execute, onResult });
  const { status, requests, canApprove, error, execution } = approval;
  const root = useRootProps("tr-prompt", className, style);
  const title = useRef<HTMLParagraphElement>(null);
  const clicked = useRef<"approve" | "decline" | undefined>(undefined);
  const isAsking = status === "asking" || status === "sending";
  // The buttons go with the question: what was focused in them is followed by what became of it.
  useEffect(() => {
    if (isAsking || !clicked.current) return;
    clicked.current = undefined;
    if (document.activeElement === document.body) title.current?.focus();
  }, [isAsking]);
  if (status === "none") return null;

  const end = ends[status];
  // What a button approves is what a screen reader says with it.
  const names = requests.map((_, index) => `${id}${index}`).join(" ");
  const decide = (decision: "approve" | "decline") => () => {
    clicked.current = decision;
    approval[decision]();
  };
  const isSending = (decision: string) => status === "sending" && clicked.current === decision;

  return (
    <article
      aria-labelledby={id}
      {...rest}
      ref={ref}
      {...root}
      data-status={status}
      aria-busy={status === "sending" || undefined}
    >
      <p className="tr-prompt-title" id={id} role="status" ref={title} tabIndex={-1}>
        {end && <Icon name={end[1]} />}
        <span className="tr-words">
          {status === "pending"
            ? t("load.pending")
            : end
              ? t(end[0])
              : t("approval.title", { count: requests.length })}
        </span>
      </p>
      {status === "pending" && <RowsSkeleton names={[status]} />}
      {requests.map((request, index) => (
        <ApprovalAction key={request.id} nameId={`${id}${index}`} request={request} call={call} />
      ))}
      {status === "failed" && execution?.error && (
        <p className="tr-row-note">
          <span className="tr-words" dir="auto">
            {execution.error}
          </span>
        </p>
      )}
      {error && <ErrorText error={error} />}
      {isAsking && (
        <>
          {!canApprove && <p className="tr-row-note">{t("approval.unreadable")}</p>}
          <div className="tr-prompt-footer">
            {canApprove && (
              <Button
                variant="primary"
                aria-describedby={names}
                busy={isSending("approve")}
                aria-disabled={status === "sending" || undefined}
                onClick={decide("approve")}
              >
                {t("approval.approve")}
              </Button>
            )}
            <Button
              aria-describedby={names}
              busy={isSending("decline")}
              aria-disabled={status === "sending" || undefined}
              onClick={decide("decline")}
            >
              {t("approval.decline")}
            </Button>
          </div>
        </>
      )}
      {status === "expired" && (
        <div className="tr-prompt-footer">
          <Button onClick={approval.askAgain}>{t("approval.askAgain")}</Button>
        </div>
      )}
    </article>
  );
});
