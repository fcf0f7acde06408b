"use client";

import { batchedAccountOptions } from "../../core/queries/accountsOptions.ts";
import type { ApprovalRequest } from "../../core/scope/ApprovalStore.ts";
import type { ApprovalCall } from "../../hooks/useApproval.ts";
import { useScopeQuery } from "../../hooks/useScopeQuery.ts";
import { useToolkits } from "../../hooks/useToolkits.ts";
import { useScope } from "../../hooks/useToolRouter.ts";
import { AppRow } from "../AppRow/AppRow.tsx";
import { useAccountName } from "../useAccountName.ts";
import { usePartWords } from "../usePartWords.ts";
import { ArgumentList } from "./ArgumentList.tsx";
import { actionIn } from "./actionIn.ts";
import { actionName, toolkitCandidates } from "./toolSlug.ts";

interface ApprovalActionProps {
  /** The id of the element that names the action. */
  nameId: string;
  request: ApprovalRequest;
  call: ApprovalCall;
}

/** One action that waits for an approval: what runs, with which account and which arguments. */
export function ApprovalAction({ nameId, request, call }: ApprovalActionProps) {
  const t = usePartWords();
  const accountName = useAccountName();
  const { toolSlug, args, account: named } = actionIn(call, request);
  const candidates = toolkitCandidates(toolSlug);
  const { toolkits } = useToolkits({ toolkits: candidates, limit: candidates.length });
  // The longest name wins: `one_drive` before `one`.
  const toolkit = toolkits.toSorted((a, b) => b.slug.length - a.slug.length)[0];

  const used = named ?? toolkit?.connection.connectedAccount?.id ?? "";
  // Anything else is an alias already, or a word id.
  const isId = used.startsWith("ca_");
  const { data } = useScopeQuery({ ...batchedAccountOptions(useScope(), used), enabled: isId });
  const [account] = data ?? [];
  const as = isId ? account && accountName(account) : used;
  const name = actionName(toolSlug, toolkit?.slug);

  return (
    <div className="tr-approval-action" data-tool={toolSlug}>
      <AppRow
        name={name}
        nameId={nameId}
        logo={toolkit?.logo}
        // A question that names no call has something else to say.
        note={
          !request.toolSlug && (
            <span className="tr-words" dir="auto">
              {request.message}
            </span>
          )
        }
        detail={
          <span className="tr-row-detail">
            {toolkit && (
              <span className="tr-words" dir="auto">
                {toolkit.name}
              </span>
            )}
            {as && <span className="tr-words">{t("approval.account", { account: as })}</span>}
          </span>
        }
      />
      <ArgumentList label={t("approval.details", { name })} args={args} />
    </div>
  );
}
