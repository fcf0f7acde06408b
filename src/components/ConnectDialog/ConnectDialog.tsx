"use client";

import { forwardRef, type HTMLAttributes } from "react";
import { createPart, usePart } from "../part.ts";
import { LoadFailure } from "./LoadFailure.tsx";

/** What `ConnectDialog` takes, beside the attributes of its dialog element. */
export interface ConnectDialogProps extends Omit<HTMLAttributes<HTMLDivElement>, "children"> {
  /** A toolkit's slug, such as `github`. */
  toolkit: string;
  open: boolean;
  /** Called with `false` by Escape, the close button and a click beside the dialog. */
  onOpenChange: (open: boolean) => void;
}

const panelPart = createPart(() => import("./ConnectDialogPanel.tsx"));

/**
 * Everything about one toolkit's connection, in a dialog: its accounts, which one is used and why, another one,
 * renaming, disconnecting. Its code is loaded when it is first opened.
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
    const { code, error, isRetrying } = usePart(panelPart, open, true);
    if (code) return <code.ConnectDialogPanel {...props} panelRef={ref} />;
    if (error && !isRetrying) return <LoadFailure onClose={() => onOpenChange(false)} />;
    return null;
  },
);
