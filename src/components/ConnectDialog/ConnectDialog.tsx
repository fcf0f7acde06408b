"use client";

import {
  cloneElement,
  forwardRef,
  type HTMLAttributes,
  isValidElement,
  type ReactNode,
  useState,
} from "react";
import type { DialogContainer } from "../../hooks/Appearance.ts";
import { composeHandlers } from "../../internal/composeHandlers.ts";
import { Button } from "../Button/Button.tsx";
import { createLazyModule, useLazyModule } from "../useLazyModule.ts";
import { useRootProps } from "../useRootProps.ts";
import { useTranslate } from "../useTranslate.ts";

/** What `ConnectDialog` takes, beside the attributes of its dialog element. */
export interface ConnectDialogProps extends Omit<HTMLAttributes<HTMLDivElement>, "children"> {
  /** A toolkit's slug, such as `github`. */
  toolkit: string;
  /** Whether it is open, where the host controls it: change it in `onOpenChange`. */
  open?: boolean | undefined;
  /** Whether it is open at first, where the host does not control it. Default `false`. */
  defaultOpen?: boolean | undefined;
  /** Called with `true` by the trigger, with `false` by Escape, the close button and a click beside the dialog. */
  onOpenChange?: ((open: boolean) => void) | undefined;
  /**
   * Where it is rendered. Default: the provider's `container`, else it follows its opener: the nearest modal `<dialog>`,
   * popover or fullscreen element, else the shadow root, else the body.
   */
  container?: DialogContainer | undefined;
  /** A trigger: words for a button of the kit's, or with `asChild` an element of the host's. Default: none. */
  children?: ReactNode;
  /** The one child is the trigger itself: an element that takes `onClick` and ARIA attributes. Default `false`. */
  asChild?: boolean | undefined;
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
 * <ConnectDialog toolkit="gmail" asChild>
 *   <button type="button">Manage Gmail</button>
 * </ConnectDialog>
 * ```
 *
 * @example
 * ```tsx
 * const [open, setOpen] = useState(false);
 * return <ConnectDialog toolkit="gmail" open={open} onOpenChange={setOpen} />;
 * ```
 */
export const ConnectDialog = forwardRef<HTMLDivElement, ConnectDialogProps>(
  function ConnectDialog(props, ref) {
    const { open: controlled, defaultOpen = false, onOpenChange, container, ...others } = props;
    const { children, asChild, ...rest } = others;
    const t = useTranslate();
    const [ownOpen, setOwnOpen] = useState(defaultOpen);
    const open = controlled ?? ownOpen;
    const setOpen = (next: boolean) => {
      setOwnOpen(next);
      onOpenChange?.(next);
    };
    const { module, error } = useLazyModule(panel, open);
    const notice = useRootProps("tr-notice", undefined, undefined);
    return (
      <>
        {children !== undefined && (
          <Trigger asChild={asChild} open={open} onOpen={() => setOpen(true)}>
            {children}
          </Trigger>
        )}
        {module && (
          <module.ConnectDialogPanel
            {...rest}
            open={open}
            onOpenChange={setOpen}
            container={container}
            panelRef={ref}
          />
        )}
        {error && (
          <div {...notice} role="alert">
            {t("load.error")}
            <Button variant="ghost" onClick={() => setOpen(false)}>
              {t("action.dismiss")}
            </Button>
          </div>
        )}
      </>
    );
  },
);

interface TriggerProps {
  asChild: boolean | undefined;
  open: boolean;
  onOpen(): void;
  children: ReactNode;
}

function Trigger({ asChild, open, onOpen, children }: TriggerProps) {
  const aria = { "aria-haspopup": "dialog", "aria-expanded": open } as const;
  if (asChild && isValidElement<HTMLAttributes<HTMLElement>>(children)) {
    const onClick = composeHandlers(children.props.onClick, onOpen);
    return cloneElement(children, { ...aria, onClick });
  }
  return (
    <Button {...aria} onClick={onOpen}>
      {children}
    </Button>
  );
}
