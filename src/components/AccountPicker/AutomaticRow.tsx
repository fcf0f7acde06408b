"use client";

import { useTranslate } from "../useTranslate.ts";

interface AutomaticRowProps {
  group: string;
  checked: boolean;
  onChoose(): void;
}

/** No pin: the platform takes the most recently connected account. */
export function AutomaticRow({ group, checked, onChoose }: AutomaticRowProps) {
  const t = useTranslate();
  return (
    <div className="tr-account">
      <label className="tr-account-choice">
        <input
          className="tr-radio"
          type="radio"
          name={group}
          checked={checked}
          onChange={onChoose}
        />
        <span className="tr-account-main">
          <span className="tr-account-name">{t("accounts.automatic")}</span>
          <span className="tr-account-meta">{t("accounts.automaticHint")}</span>
        </span>
      </label>
    </div>
  );
}
