"use client";

import type { ConnectedAccount } from "../../client/index.ts";
import type { ConnectionExplanation } from "../../core/explain/explainConnection.ts";
import type { MessageKey } from "../../locales/messages.ts";
import { useTranslate } from "../useTranslate.ts";
import { accountName } from "./accountName.ts";

interface ExplanationProps {
  explanation: ConnectionExplanation | undefined;
  /** Every account was read. */
  isComplete: boolean;
  name: string;
  accounts: readonly ConnectedAccount[];
}

/** Why this account: the rule that decides, in a sentence. */
export function Explanation({ explanation, isComplete, name, accounts }: ExplanationProps) {
  const t = useTranslate();
  if (!explanation) return null;
  const { accountId } = explanation;
  const account = accounts.find(({ id }) => id === accountId);
  // Its id would tell nobody anything.
  const { rule, ready } = explanation;
  const isGone = rule === "connectedAccounts" && !ready && isComplete && !account;
  return (
    <p className="tr-accounts-text" data-rule={explanation.rule}>
      {t(isGone ? "why.pinnedGone" : sentence(explanation), {
        name,
        account: account ? accountName(account) : accountId,
      })}
    </p>
  );
}

function sentence({ rule, accountId, ready }: ConnectionExplanation): MessageKey {
  switch (rule) {
    case "noAuth":
      return "why.noAuth";
    case "noManagedAuth":
      return "why.noManagedAuth";
    case "connectedAccounts":
      return ready ? "why.pinned" : "why.pinnedUnusable";
    case "authConfigs":
      if (!accountId) return "why.ownConfigNone";
      return ready ? "why.ownConfig" : "why.newestUnusable";
    default:
      if (!accountId) return "why.none";
      return ready ? "why.newest" : "why.newestUnusable";
  }
}
