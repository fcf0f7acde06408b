"use client";

import { useEffect } from "react";
import { useLatest } from "../../hooks/useLatest.ts";
import { addEscapeLayer } from "../../internal/escapeLayers.ts";
import { Button } from "../Button/Button.tsx";
import { useRootProps } from "../useRootProps.ts";
import { useTranslate } from "../useTranslate.ts";

interface LoadNoticeProps {
  hasFailed: boolean;
  onClose(): void;
}

/**
 * In the place of a dialog whose code is not there: says that it is loaded, or that this failed; opening the dialog again
 * tries again. Escape closes it, as it would the dialog.
 */
export function LoadNotice({ hasFailed, onClose }: LoadNoticeProps) {
  const t = useTranslate();
  const close = useLatest(onClose);
  useEffect(() => addEscapeLayer({ owns: () => true, onEscape: close }), [close]);

  return (
    <div
      {...useRootProps("tr-notice", undefined, undefined)}
      role={hasFailed ? "alert" : "status"}
      data-pending={!hasFailed || undefined}
    >
      {!hasFailed && <span className="tr-spinner" aria-hidden="true" />}
      <span className="tr-words">{hasFailed ? t("load.error") : t("load.pending")}</span>
      <Button variant="ghost" onClick={onClose}>
        {t("action.dismiss")}
      </Button>
    </div>
  );
}
