"use client";

import { useEffect, useId, useRef } from "react";
import { Button } from "../Button/Button.tsx";
import { useTranslate } from "../useTranslate.ts";

interface DisconnectQuestionProps {
  name: string;
  isBusy: boolean;
  onDisconnect(): void;
  onKeep(): void;
}

/** Asks once more, in place; the focus is on the answer that changes nothing. */
export function DisconnectQuestion({
  name,
  isBusy,
  onDisconnect,
  onKeep,
}: DisconnectQuestionProps) {
  const t = useTranslate();
  const id = useId();
  const keep = useRef<HTMLButtonElement>(null);
  useEffect(() => keep.current?.focus(), []);

  return (
    <fieldset
      className="tr-question"
      data-tr-escape
      aria-labelledby={id}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.stopPropagation();
        onKeep();
      }}
    >
      <p className="tr-accounts-text" id={id}>
        {t("accounts.confirm", { account: name })}
      </p>
      <Button variant="danger" busy={isBusy} aria-describedby={id} onClick={onDisconnect}>
        {t("accounts.disconnect")}
      </Button>
      <Button ref={keep} aria-describedby={id} onClick={onKeep}>
        {t("accounts.keep")}
      </Button>
    </fieldset>
  );
}
