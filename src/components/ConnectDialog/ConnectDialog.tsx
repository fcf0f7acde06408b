"use client";

import {
  type ComponentType,
  type ForwardedRef,
  forwardRef,
  type HTMLAttributes,
  useEffect,
  useState,
} from "react";
import { LoadFailure } from "./LoadFailure.tsx";

/** What `ConnectDialog` takes, beside the attributes of its dialog element. */
export interface ConnectDialogProps extends Omit<HTMLAttributes<HTMLDivElement>, "children"> {
  /** A toolkit's slug, such as `github`. */
  toolkit: string;
  open: boolean;
  /** Called with `false` by Escape, the close button and a click beside the dialog. */
  onOpenChange: (open: boolean) => void;
}

type Panel = ComponentType<ConnectDialogProps & { panelRef: ForwardedRef<HTMLDivElement> }>;

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
    const { open } = props;
    const [loaded, setLoaded] = useState<{ Panel: Panel }>();
    const [failed, setFailed] = useState(false);

    useEffect(() => {
      if (!open) return;
      let isCurrent = true;
      import("./ConnectDialogPanel.tsx").then(
        ({ ConnectDialogPanel }) => isCurrent && setLoaded({ Panel: ConnectDialogPanel }),
        () => isCurrent && setFailed(true),
      );
      return () => {
        isCurrent = false;
        setFailed(false);
      };
    }, [open]);

    if (loaded) return <loaded.Panel {...props} panelRef={ref} />;
    if (failed && open) return <LoadFailure onClose={() => props.onOpenChange(false)} />;
    return null;
  },
);
