"use client";

import type { ReactNode } from "react";
import type { ToolRouterError } from "../../client/index.ts";
import { Button } from "../Button/Button.tsx";
import { Icon } from "../Icon/Icon.tsx";
import { useFocusHandover } from "../useFocusHandover.ts";
import { errorText, useTranslate } from "../useTranslate.ts";

interface ErrorTextProps {
  /** Says why, unless `text` does. */
  error?: ToolRouterError | undefined;
  /** What did not work. */
  title?: string | undefined;
  /** Why, where the error's own words do not do. */
  text?: ReactNode;
  /** It passes by itself. */
  isPassing?: boolean;
  onRetry?: (() => void) | undefined;
  isRetrying?: boolean | undefined;
  /** What helps, where trying again does not. */
  children?: ReactNode;
}

/** What went wrong, in the reader's words, with a way to try again where there is one. */
export function ErrorText({ error, title, text, isPassing, ...props }: ErrorTextProps) {
  const t = useTranslate();
  const { onRetry, isRetrying, children } = props;
  // Its button goes with it when what it tries works.
  const { element } = useFocusHandover(() =>
    element.current?.parentElement?.closest<HTMLElement>('[tabindex="-1"]')?.focus(),
  );
  return (
    <div ref={element} className="tr-error" role="alert" data-passing={isPassing || undefined}>
      <Icon name="alert" />
      <span className="tr-error-text">
        {title && <strong className="tr-error-title">{`${title} `}</strong>}
        <span className="tr-words">{text ?? (error && errorText(t, error))}</span>
      </span>
      {children ??
        (onRetry && (
          <Button busy={isRetrying ?? false} onClick={onRetry}>
            {t("action.tryAgain")}
          </Button>
        ))}
    </div>
  );
}
