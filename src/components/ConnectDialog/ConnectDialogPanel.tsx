"use client";

import * as Dialog from "@radix-ui/react-dialog";
import { type ForwardedRef, forwardRef, useRef, useState } from "react";
import { useToolkit } from "../../hooks/useToolkit.ts";
import { classNames } from "../../internal/classNames.ts";
import { AccountPicker } from "../AccountPicker/AccountPicker.tsx";
import { useAccountsTranslate } from "../AccountPicker/useAccountsTranslate.ts";
import { Button } from "../Button/Button.tsx";
import { Icon } from "../Icon/Icon.tsx";
import { ToolkitLogo } from "../ToolkitLogo/ToolkitLogo.tsx";
import { useRootProps } from "../useRootProps.ts";
import type { ConnectDialogProps } from "./ConnectDialog.tsx";
import { lookOf } from "./lookOf.ts";
import { useModalLayer } from "./useModalLayer.ts";

interface ConnectDialogPanelProps extends ConnectDialogProps {
  panelRef: ForwardedRef<HTMLDivElement>;
}

/**
 * The dialog itself. Radix's modal mode puts a style element into the page, which a strict content security policy
 * forbids: its other mode is used, and `useModalLayer` makes the page behind inert.
 */
export function ConnectDialogPanel({ open, onOpenChange, ...props }: ConnectDialogPanelProps) {
  const [place, setPlace] = useState<HTMLElement | null>(null);
  return (
    <>
      {/* Where the dialog is in the host's page: it looks as it would there. */}
      <span hidden ref={setPlace} {...useRootProps("tr-dialog-place", undefined, undefined)} />
      {place && (
        <Dialog.Root open={open} onOpenChange={onOpenChange} modal={false}>
          <Dialog.Portal>
            <Layer {...props} place={place} />
          </Dialog.Portal>
        </Dialog.Root>
      )}
    </>
  );
}

interface LayerProps extends Omit<ConnectDialogPanelProps, "open" | "onOpenChange"> {
  place: HTMLElement;
}

const Layer = forwardRef<HTMLDivElement, LayerProps>(function Layer(
  { toolkit: slug, className, style, panelRef, place, ...rest },
  ref,
) {
  const t = useAccountsTranslate();
  const { toolkit } = useToolkit(slug);
  const overlay = useRef<HTMLDivElement>(null);
  const giveFocusBack = useModalLayer(overlay);
  const [look] = useState(() => lookOf(place));
  const name = toolkit?.name ?? slug;

  return (
    <div ref={ref} dir={look.dir} {...useRootProps("tr-dialog-layer", undefined, look.style)}>
      <div className="tr-dialog-overlay" ref={overlay} />
      <Dialog.Content
        {...rest}
        ref={panelRef}
        className={classNames("tr-dialog", className)}
        style={style}
        aria-modal="true"
        onOpenAutoFocus={(event) => {
          // The dialog itself, so that its title is read out, rather than its close button.
          event.preventDefault();
          if (event.target instanceof HTMLElement) event.target.focus();
        }}
        onCloseAutoFocus={(event) => {
          event.preventDefault();
          giveFocusBack();
        }}
        onFocusOutside={(event) => event.preventDefault()}
        onEscapeKeyDown={(event) => {
          // Escape leaves a field or a question first, and the dialog with the next press.
          const { target } = event;
          if (target instanceof Element && target.closest("[data-tr-escape]")) {
            event.preventDefault();
          }
        }}
      >
        <div className="tr-dialog-header">
          <ToolkitLogo name={name} src={toolkit?.logo} />
          <div className="tr-dialog-heading">
            <Dialog.Title className="tr-dialog-title">{t("dialog.title", { name })}</Dialog.Title>
            <Dialog.Description className="tr-dialog-description">
              {toolkit?.description}
            </Dialog.Description>
          </div>
          <Dialog.Close asChild>
            <Button variant="ghost" iconOnly aria-label={t("dialog.close")}>
              <Icon name="close" />
            </Button>
          </Dialog.Close>
        </div>
        <div className="tr-dialog-body">
          <AccountPicker toolkit={slug} />
        </div>
      </Dialog.Content>
    </div>
  );
});
