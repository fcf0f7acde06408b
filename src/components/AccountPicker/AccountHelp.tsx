"use client";

import type { ConnectedAccount } from "../../client/index.ts";
import { explainStatus } from "../../core/explain/explainStatus.ts";
import { ActionButton } from "../FlowActions/FlowActions.tsx";
import { usePartWords } from "../usePartWords.ts";

interface AccountHelpProps {
  account: ConnectedAccount;
  /** The account's name. */
  name: string;
  /** The toolkit's name. */
  toolkit: string;
  /** The id for the reason. */
  whyId: string;
  isBusy: boolean;
  /** False: something else is being done with the account. */
  hasButton: boolean;
  onEnable(): void;
  onReconnect(): void;
}

/** Why an account cannot be used, and the one thing that helps. Nothing for an account that works. */
export function AccountHelp({ account, toolkit, ...props }: AccountHelpProps) {
  const t = usePartWords();
  const explanation = explainStatus(account);
  if (!explanation) return null;
  const { cause, text } = explanation;
  const isOff = account.status === "INACTIVE";
  const isBegun = account.status === "INITIALIZING" || account.status === "INITIATED";
  // What the host has switched off, no user can switch on.
  const needsHost = isOff && (cause === "configOff" || account.authConfig.isDisabled);
  return (
    <div className="tr-account-help">
      <p className="tr-accounts-text" id={props.whyId}>
        {text ?? t(`reason.${cause}`, { name: toolkit })}
      </p>
      {props.hasButton && !needsHost && (
        <ActionButton
          word={isOff ? "enable" : isBegun ? "continue" : "reconnect"}
          name={props.name}
          busy={props.isBusy}
          onClick={isOff ? props.onEnable : props.onReconnect}
        />
      )}
    </div>
  );
}
