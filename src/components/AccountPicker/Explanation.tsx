"use client";

import { useEffect } from "react";
import { useStore } from "zustand";
import type { ConnectedAccount } from "../../client/index.ts";
import { dropGonePins } from "../../core/actions/dropGonePins.ts";
import type { ConnectionExplanation } from "../../core/explain/explainConnection.ts";
import { useScope } from "../../hooks/useToolRouter.ts";
import type { PartMessageKey } from "../../locales/messages.ts";
import type { AccountName } from "../useAccountName.ts";
import { usePartWords } from "../usePartWords.ts";

interface ExplanationProps {
  /** The toolkit's slug. */
  toolkit: string;
  explanation: ConnectionExplanation | undefined;
  /** Every account was read. */
  isComplete: boolean;
  name: string;
  accounts: readonly ConnectedAccount[];
  nameOf: AccountName;
  /** The choice shows the account already: the sentence is announced, and not shown again. */
  isFolded: boolean;
}

/** Why this account: the rule that decides, in a sentence, which is announced when another choice changes it. */
export function Explanation({ toolkit, explanation, isComplete, ...props }: ExplanationProps) {
  const t = usePartWords();
  const scope = useScope();
  const wasDropped = useStore(scope.lostPins, (slugs) => slugs.has(toolkit));
  const { accountId, rule, ready } = explanation ?? {};
  const account = props.accounts.find(({ id }) => id === accountId);
  // Its id would tell nobody anything.
  const isGone = rule === "connectedAccounts" && !ready && isComplete && !account;
  useEffect(() => {
    if (isGone) void dropGonePins(scope);
  }, [isGone, scope]);

  if (!explanation) return null;
  return (
    <>
      {wasDropped && rule !== "connectedAccounts" && (
        <p className="tr-accounts-text">{t("why.pinDropped")}</p>
      )}
      <p
        className={props.isFolded ? "tr-visually-hidden" : "tr-accounts-text"}
        data-rule={rule}
        aria-live="polite"
      >
        {t(isGone ? "why.pinnedGone" : sentence(explanation), {
          name: props.name,
          account: account ? props.nameOf(account, props.accounts) : accountId,
        })}
      </p>
    </>
  );
}

function sentence({ rule, accountId, ready }: ConnectionExplanation): PartMessageKey {
  switch (rule) {
    case "noAuth":
      return "why.noAuth";
    case "noManagedAuth":
      return "reason.needsSetup";
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
