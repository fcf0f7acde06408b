"use client";

import { useEffect, useId, useRef } from "react";
import { Button } from "../Button/Button.tsx";
import { useEscape } from "../useEscape.ts";
import { usePartWords } from "../usePartWords.ts";

interface DisconnectQuestionProps {
  name: string;
  /** Something may be using the account. */
  isUsable: boolean;
  isBusy: boolean;
  onDisconnect(): void;
  onKeep(): void;
}

/** Asks once more, in place; the focus is on the answer that changes nothing. */
export function DisconnectQuestion({
  name,
  isUsable,
  isBusy,
  onDisconnect,
  onKeep,
}: DisconnectQuestionProps) {
  const t = usePartWords();
  const id = useId();
  const question = useRef<HTMLFieldSetElement>(null);
  const keep = useRef<HTMLButtonElement>(null);
  useEscape(question, onKeep);
  useEffect(() => keep.current?.focus(), []);

  return (
    <fieldset ref={question} className="tr-question" aria-labelledby={id}>
      <p className="tr-accounts-text" id={id}>
        {t(isUsable ? "accounts.confirm" : "accounts.confirmUnusable", { account: name })}
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
