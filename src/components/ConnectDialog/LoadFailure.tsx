"use client";

import { Button } from "../Button/Button.tsx";
import { useRootProps } from "../useRootProps.ts";
import { useTranslate } from "../useTranslate.ts";

/** Says that the dialog's code could not be loaded; opening it again tries again. */
export function LoadFailure({ onClose }: { onClose: () => void }) {
  const t = useTranslate();
  return (
    <div {...useRootProps("tr-notice", undefined, undefined)} role="alert">
      {t("load.error")}
      <Button variant="ghost" onClick={onClose}>
        {t("action.dismiss")}
      </Button>
    </div>
  );
}
