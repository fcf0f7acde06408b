"use client";

import { useId } from "react";
import { usePartWords } from "../usePartWords.ts";
import { usePart } from "../useRootProps.ts";

interface AutomaticRowProps {
  group: string;
  checked: boolean;
  /** A pin is about to be restored: there is none that could be lifted now. */
  disabled: boolean;
  /** The name of the account that it comes to now, where it is chosen and there is one. */
  account: string | undefined;
  onChoose(): void;
}

/** No pin: the platform takes the most recently connected account. */
export function AutomaticRow({ group, checked, disabled, account, onChoose }: AutomaticRowProps) {
  const t = usePartWords();
  const id = useId();
  return (
    <div className={usePart("tr-account")}>
      <label className="tr-account-choice">
        <input
          className="tr-radio"
          type="radio"
          name={group}
          checked={checked}
          disabled={disabled}
          aria-labelledby={`${id}name`}
          aria-describedby={`${id}now ${id}hint`}
          onChange={onChoose}
        />
        <span className="tr-account-main">
          <span className="tr-account-title">
            <span className="tr-account-name" id={`${id}name`}>
              {t("accounts.automatic")}
            </span>
            {account && (
              <span className="tr-account-now" id={`${id}now`}>
                {t("accounts.now", { account })}
              </span>
            )}
          </span>
          <span className="tr-account-meta" id={`${id}hint`}>
            {t("accounts.automaticHint")}
          </span>
        </span>
      </label>
    </div>
  );
}
