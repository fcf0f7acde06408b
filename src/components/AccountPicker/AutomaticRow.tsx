"use client";

import { useId } from "react";
import { useTranslate } from "../useTranslate.ts";

interface AutomaticRowProps {
  group: string;
  checked: boolean;
  onChoose(): void;
}

/** No pin: the platform takes the most recently connected account. */
export function AutomaticRow({ group, checked, onChoose }: AutomaticRowProps) {
  const t = useTranslate();
  const id = useId();
  return (
    <div className="tr-account">
      <label className="tr-account-choice">
        <input
          className="tr-radio"
          type="radio"
          name={group}
          checked={checked}
          aria-labelledby={`${id}name`}
          aria-describedby={`${id}hint`}
          onChange={onChoose}
        />
        <span className="tr-account-main">
          <span className="tr-account-name" id={`${id}name`}>
            {t("accounts.automatic")}
          </span>
          <span className="tr-account-meta" id={`${id}hint`}>
            {t("accounts.automaticHint")}
          </span>
        </span>
      </label>
    </div>
  );
}
