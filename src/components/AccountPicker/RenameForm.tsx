"use client";

import { useEffect, useId, useRef, useState } from "react";
import { Button } from "../Button/Button.tsx";
import { useEscape } from "../useEscape.ts";
import { usePartWords } from "../usePartWords.ts";

interface RenameFormProps {
  value: string;
  /** Why a name is asked for, where the user did not ask to give one. */
  hint: string | undefined;
  isBusy: boolean;
  /** The element that says what is wrong with the name that was to be saved; absent where nothing is. */
  errorId: string | undefined;
  onSave(alias: string): void;
  onCancel(): void;
}

/** Labels an account. What was typed stays until it is saved or given up, whatever goes wrong in between. */
export function RenameForm({ value, hint, isBusy, errorId, onSave, onCancel }: RenameFormProps) {
  const t = usePartWords();
  const id = useId();
  const [text, setText] = useState(value);
  const form = useRef<HTMLFormElement>(null);
  const input = useRef<HTMLInputElement>(null);
  useEscape(form, onCancel);
  useEffect(() => {
    input.current?.focus();
    input.current?.select();
  }, []);
  useEffect(() => {
    if (errorId) input.current?.focus();
  }, [errorId]);

  return (
    <form
      ref={form}
      className="tr-rename"
      onSubmit={(event) => {
        event.preventDefault();
        if (!isBusy) onSave(text.trim());
      }}
    >
      <label className={hint ? "tr-accounts-text" : "tr-visually-hidden"} htmlFor={id}>
        {hint ?? t("accounts.name")}
      </label>
      <input
        ref={input}
        id={id}
        className="tr-input"
        value={text}
        maxLength={100}
        autoComplete="off"
        placeholder={t("accounts.name")}
        aria-invalid={errorId ? true : undefined}
        aria-describedby={errorId}
        onChange={(event) => setText(event.target.value)}
      />
      <Button type="submit" variant="primary" busy={isBusy}>
        {t("accounts.save")}
      </Button>
      <Button variant="ghost" onClick={onCancel}>
        {t("action.cancel")}
      </Button>
    </form>
  );
}
