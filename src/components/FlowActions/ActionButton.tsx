"use client";

import { forwardRef } from "react";
import { Button } from "../Button/Button.tsx";
import { Icon } from "../Icon/Icon.tsx";
import { useTranslate } from "../useTranslate.ts";
import type { Action } from "./FlowActions.tsx";

interface ActionButtonProps extends Action {
  /** What the action is about: a toolkit's or an account's name. */
  name: string;
}

/** A button of few words; its accessible name is a whole phrase, since a language decides where the name stands in it. */
export const ActionButton = forwardRef<HTMLButtonElement, ActionButtonProps>(function ActionButton(
  { word, icon, name, ...rest },
  ref,
) {
  const t = useTranslate();
  return (
    <Button {...rest} ref={ref} aria-label={t(`label.${word}`, { name })}>
      {icon && <Icon name={icon} />}
      <span>{t(`action.${word}`)}</span>
    </Button>
  );
});
