"use client";

import { forwardRef, type HTMLAttributes } from "react";
import { Button } from "../Button/Button.tsx";
import { createLazyModule, useLazyModule } from "../useLazyModule.ts";
import { useRootProps } from "../useRootProps.ts";
import { useTranslate } from "../useTranslate.ts";

/** What `ConnectDialog` takes, beside the attributes of its dialog element. */
export interface ConnectDialogProps extends Omit<HTMLAttributes<HTMLDivElement>, "children"> {
  /** A toolkit's slug, such as `github`. */
  toolkit: string;
  open: boolean;
  /** Called with `false` by Escape, the close button and a click beside the dialog. */
  onOpenChange: (open: boolean) => void;
}

const panel = createLazyModule(() => import("./ConnectDialogPanel.tsx"));

/**
 * Everything about one toolkit's connection, in a dialog: its accounts, which one is used and why, another one,
 * renaming, disconnecting. Its code is imported when it is first opened.
 *
 * The page behind is `inert` and does not scroll (`data-tr-scroll-lock` on the root element); focus returns to what had
 * it before. Classes: `tr-dialog-layer`, `tr-dialog-overlay`, `tr-dialog`, `tr-dialog-header`, `tr-dialog-title`,
 * `tr-dialog-body`.
 *
 * @example
 * ```tsx
 * const [open, setOpen] = useState(false);
 * return <ConnectDialog toolkit="gmail" open={open} onOpenChange={setOpen} />;
 * ```
 */
export const ConnectDialog = forwardRef<HTMLDivElement, ConnectDialogProps>(
  function ConnectDialog(props, ref) {
    const { open, onOpenChange } = props;
    const t = useTranslate();
    const { module, error } = useLazyModule(panel, open);
    const root = useRootProps("tr-notice", undefined, undefined);
    if (module) return <module.ConnectDialogPanel {...props} panelRef={ref} />;
    if (!error) return null;
    return (
      <div {...root} role="alert">
        {t("load.error")}
        <Button variant="ghost" onClick={() => onOpenChange(false)}>
          {t("action.dismiss")}
        </Button>
      </div>
    );
  },
);
