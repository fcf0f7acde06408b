"use client";

import { useId } from "react";
import type { ConnectedAccount } from "../../client/index.ts";
import { explainStatus } from "../../core/explain/explainStatus.ts";
import { Button } from "../Button/Button.tsx";
import { useTranslate } from "../useTranslate.ts";

interface AccountHelpProps {
  account: ConnectedAccount;
  /** The toolkit's name. */
  toolkit: string;
  /** The element with the account's name. */
  nameId: string;
  isBusy: boolean;
  /** False: the account's options are open, and have the button. */
  hasButton: boolean;
  onEnable(): void;
  onReconnect(): void;
}

/** Why an account cannot be used, and the one thing that helps. Nothing for an account that works. */
export function AccountHelp({ account, toolkit, nameId, ...props }: AccountHelpProps) {
  const t = useTranslate();
  const id = useId();
  const explanation = explainStatus(account);
  if (!explanation) return null;
  const { cause, text } = explanation;
  const isOff = account.status === "INACTIVE";
  const isBegun = account.status === "INITIALIZING" || account.status === "INITIATED";
  // What the host has switched off, no user can switch on.
  const needsHost = isOff && (cause === "configOff" || account.authConfig.isDisabled);
  const label = isOff ? "action.enable" : isBegun ? "action.continue" : "action.reconnect";
  return (
    <div className="tr-account-help">
      <p className="tr-accounts-text">{text ?? t(`reason.${cause}`, { name: toolkit })}</p>
      {props.hasButton && !needsHost && (
        <Button
          id={id}
          aria-labelledby={`${id} ${nameId}`}
          busy={props.isBusy}
          onClick={isOff ? props.onEnable : props.onReconnect}
        >
          {t(label)}
        </Button>
      )}
    </div>
  );
}
