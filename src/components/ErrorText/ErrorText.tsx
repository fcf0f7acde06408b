"use client";

import type { ReactNode } from "react";
import type { ToolRouterError } from "../../client/index.ts";
import { Button } from "../Button/Button.tsx";
import { Icon } from "../Icon/Icon.tsx";
import { errorText } from "../translate.ts";
import { useTranslate } from "../useTranslate.ts";

interface ErrorTextProps {
  error: ToolRouterError;
  /** What did not work; the error says why. */
  title?: string | undefined;
  /** Why, where the error's own words do not do. */
  text?: ReactNode;
  /** It passes by itself. */
  isPassing?: boolean;
  onRetry?: (() => void) | undefined;
  /** What helps, where trying again does not. */
  children?: ReactNode;
}

/** What went wrong, in the reader's words, with a way to try again where there is one. */
export function ErrorText({ error, title, text, isPassing, ...props }: ErrorTextProps) {
  const t = useTranslate();
  const { onRetry, children } = props;
  return (
    <div className="tr-error" role="alert" data-passing={isPassing || undefined}>
      <Icon name="alert" />
      <span className="tr-error-text">
        {title && <strong className="tr-error-title">{title}</strong>} {text ?? errorText(t, error)}
      </span>
      {children ?? (onRetry && <Button onClick={onRetry}>{t("action.tryAgain")}</Button>)}
    </div>
  );
}
