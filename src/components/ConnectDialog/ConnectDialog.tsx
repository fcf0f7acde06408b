"use client";

import { forwardRef, type HTMLAttributes, type ReactNode, useId } from "react";
import type { DialogContainer } from "../../hooks/DialogContainer.ts";
import { createLazyModule, useLazyModule } from "../useLazyModule.ts";
import { DialogTrigger } from "./DialogTrigger.tsx";
import { LoadNotice } from "./LoadNotice.tsx";
import { useOpen } from "./useOpen.ts";

/** What `ConnectDialog` takes, beside the attributes of its dialog element. */
export interface ConnectDialogProps extends Omit<HTMLAttributes<HTMLDivElement>, "children"> {
  /** A toolkit's slug, such as `github`. */
  toolkit: string;
  /** Whether the dialog is open, controlled by the host. Default: the dialog keeps that itself. */
  open?: boolean | undefined;
  /** Whether a dialog that is not controlled is open at first. Default `false`. */
  defaultOpen?: boolean | undefined;
  /** Called with `true` by the trigger, with `false` by Escape, the close button and a click beside the dialog. */
  onOpenChange?: ((open: boolean) => void) | undefined;
  /** What opens the dialog: the content of a button, or with `asChild` an element. Default: no trigger. */
  children?: ReactNode;
  /** The child element itself opens the dialog; its own `onClick` runs first. Default `false`. */
  asChild?: boolean | undefined;
  /**
   * Where the dialog is rendered. Default: the provider's `container`, else the nearest native modal dialog, popover or
   * fullscreen element around what opened it, else the shadow root, else the body.
   */
  container?: DialogContainer | undefined;
}

const panel = createLazyModule(() => import("./ConnectDialogPanel.tsx"));

/**
 * Everything about one toolkit's connection, in a dialog: its accounts, which one is used and why, another one,
 * renaming, disconnecting. Its code is loaded when it is first opened.
 *
 * It opens above what it was opened from, also inside of a native dialog, a popover, a fullscreen element, a shadow root
 * or another library's modal; Escape and a click beside it close it alone. The page behind is `inert` and does not
 * scroll (`data-tr-scroll-lock` on the root element); focus returns to what had it before. Classes: `tr-dialog-layer`,
 * `tr-dialog-overlay`, `tr-dialog`, `tr-dialog-header`, `tr-dialog-title`, `tr-dialog-body`.
 *
 * @throws `invalid_options` when `asChild` is set and the child is not exactly one element.
 *
 * @example
 * ```tsx
 * <ConnectDialog toolkit="gmail" asChild>
 *   <button>Manage Gmail</button>
 * </ConnectDialog>
 * ```
 *
 * @example
 * ```tsx
 * const [open, setOpen] = useState(false);
 * return <ConnectDialog toolkit="gmail" open={open} onOpenChange={setOpen} />;
 * ```
 */
export const ConnectDialog = forwardRef<HTMLDivElement, ConnectDialogProps>(function ConnectDialog(
  { open: controlled, defaultOpen = false, onOpenChange, children, asChild = false, ...props },
  ref,
) {
  const [open, setOpen] = useOpen(controlled, defaultOpen, onOpenChange);
  const ownId = useId();
  const dialogId = props.id ?? ownId;
  const { module, error } = useLazyModule(panel, open);
  const dialog = { ...props, container: props.container, id: dialogId, open, panelRef: ref };

  return (
    <>
      {children !== undefined && (
        <DialogTrigger
          asChild={asChild}
          open={open}
          dialogId={dialogId}
          onOpen={() => setOpen(true)}
        >
          {children}
        </DialogTrigger>
      )}
      {module && <module.ConnectDialogPanel {...dialog} onOpenChange={setOpen} />}
      {!module && open && (
        <LoadNotice hasFailed={error !== undefined} onClose={() => setOpen(false)} />
      )}
    </>
  );
});
