"use client";

import * as Dialog from "@radix-ui/react-dialog";
import { type ForwardedRef, useRef, useState } from "react";
import type { DialogContainer } from "../../hooks/Appearance.ts";
import { useToolkit } from "../../hooks/useToolkit.ts";
import { useToolRouter } from "../../hooks/useToolRouter.ts";
import { classNames } from "../../internal/classNames.ts";
import { AccountPicker } from "../AccountPicker/AccountPicker.tsx";
import { Button } from "../Button/Button.tsx";
import { Icon } from "../Icon/Icon.tsx";
import { ToolkitLogo } from "../ToolkitLogo/ToolkitLogo.tsx";
import { useRootProps } from "../useRootProps.ts";
import { useTranslate } from "../useTranslate.ts";
import { containerOf, layerAbove } from "./containerOf.ts";
import { lookOf } from "./lookOf.ts";
import { useModalLayer } from "./useModalLayer.ts";

interface ConnectDialogPanelProps extends Dialog.DialogContentProps {
  toolkit: string;
  open: boolean;
  onOpenChange(open: boolean): void;
  container: DialogContainer | undefined;
  panelRef: ForwardedRef<HTMLDivElement>;
}

/** The dialog itself, and its place in the host's page: it looks as it would there. */
export function ConnectDialogPanel({ open, ...props }: ConnectDialogPanelProps) {
  const [place, setPlace] = useState<HTMLElement | null>(null);
  return (
    <>
      <span hidden ref={setPlace} {...useRootProps("tr-dialog-place", undefined, undefined)} />
      {open && place && <Layer {...props} place={place} />}
    </>
  );
}

interface LayerProps extends Omit<ConnectDialogPanelProps, "open"> {
  place: HTMLElement;
}

/**
 * Radix's dialog, not modal by its own means: those inject a style element, which a strict content security policy
 * forbids. `useModalLayer` makes the page behind inert instead.
 */
function Layer(props: LayerProps) {
  const { toolkit: slug, onOpenChange, container, className, panelRef, place, ...rest } = props;
  const t = useTranslate();
  const { toolkit } = useToolkit(slug);
  const provider = useToolRouter();
  const overlay = useRef<HTMLDivElement>(null);
  const restoreFocus = useModalLayer(overlay);
  const [target] = useState(() => containerOf(place, container ?? provider.container));
  const [{ dir, style }] = useState(() => lookOf(place));
  const [zIndex] = useState(() => layerAbove(place));
  const name = toolkit?.name ?? slug;

  return (
    <Dialog.Root open modal={false} onOpenChange={onOpenChange}>
      <Dialog.Portal container={target}>
        <div
          dir={dir}
          {...useRootProps("tr-dialog-layer", undefined, { ...style, ...(zIndex && { zIndex }) })}
        >
          <div className="tr-dialog-overlay" ref={overlay} />
          <Dialog.Content
            {...rest}
            aria-modal="true"
            ref={panelRef}
            className={classNames("tr-dialog", className)}
            // One Escape closes one layer: a dialog of the host's around this one does not get it.
            onKeyDown={(event) => {
              rest.onKeyDown?.(event);
              if (event.key === "Escape") event.stopPropagation();
            }}
            onOpenAutoFocus={(event) => {
              // The dialog itself, so that its title is read out, rather than its close button.
              event.preventDefault();
              if (event.target instanceof HTMLElement) event.target.focus();
            }}
            onCloseAutoFocus={(event) => {
              event.preventDefault();
              restoreFocus();
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
                <Dialog.Title className="tr-dialog-title">
                  {t("dialog.title", { name })}
                </Dialog.Title>
                <Dialog.Description className="tr-dialog-description">
                  {toolkit?.description}
                </Dialog.Description>
              </div>
              <Button
                variant="ghost"
                iconOnly
                aria-label={t("dialog.close")}
                onClick={() => onOpenChange(false)}
              >
                <Icon name="close" />
              </Button>
            </div>
            <div className="tr-dialog-body">
              <AccountPicker toolkit={slug} />
            </div>
          </Dialog.Content>
        </div>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
