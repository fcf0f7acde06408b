"use client";

import * as Dialog from "@radix-ui/react-dialog";
import { type ForwardedRef, type HTMLAttributes, useEffect, useRef, useState } from "react";
import { type DialogContainer, resolveContainer } from "../../hooks/DialogContainer.ts";
import { useLatest } from "../../hooks/useLatest.ts";
import { useToolkit } from "../../hooks/useToolkit.ts";
import { useToolRouter } from "../../hooks/useToolRouter.ts";
import { focusedElement } from "../../internal/flatTree.ts";
import { AccountPicker } from "../AccountPicker/AccountPicker.tsx";
import { Button } from "../Button/Button.tsx";
import { Icon } from "../Icon/Icon.tsx";
import { ToolkitLogo } from "../ToolkitLogo/ToolkitLogo.tsx";
import { usePartWords } from "../usePartWords.ts";
import { classNames, usePart, useRootProps } from "../useRootProps.ts";
import { findPlace, type Place } from "./findPlace.ts";
import { isolation } from "./isolation.ts";
import { useDialogTitle } from "./useDialogTitle.ts";
import { useModalLayer } from "./useModalLayer.ts";

interface ConnectDialogPanelProps extends HTMLAttributes<HTMLDivElement> {
  toolkit: string;
  open: boolean;
  onOpenChange: (open: boolean) => void;
  container: DialogContainer | undefined;
  panelRef: ForwardedRef<HTMLDivElement>;
}

/**
 * Marks where the dialog stands in the host's page, finds where it is rendered each time it opens, and renders it there. As
 * soon as it is gone, what had the focus before has it again: Radix's own moment for that comes a frame after.
 */
export function ConnectDialogPanel({ open, container, ...props }: ConnectDialogPanelProps) {
  const marker = useRef<HTMLSpanElement>(null);
  const [place, setPlace] = useState<Place>();
  const { container: providersContainer } = useToolRouter();
  const find = useLatest((element: HTMLElement) =>
    findPlace(element, resolveContainer(container) ?? providersContainer()),
  );

  useEffect(() => {
    if (!open || !marker.current) return;
    const opener = focusedElement();
    const found = find(marker.current);
    setPlace(found);
    return () => {
      setPlace(undefined);
      found?.mount.remove();
      opener?.focus();
    };
  }, [open, find]);

  return (
    <>
      <span hidden ref={marker} {...useRootProps("tr-dialog-place", undefined, undefined)} />
      {open && place && <Layer {...props} place={place} />}
    </>
  );
}

interface LayerProps extends Omit<ConnectDialogPanelProps, "open" | "container"> {
  place: Place;
}

/**
 * Radix's dialog in its non-modal mode: the modal one puts a style element into the page, which a strict content security
 * policy forbids. `useModalLayer` does the rest.
 */
function Layer({
  toolkit: slug,
  onOpenChange,
  className,
  style,
  panelRef,
  place,
  ...rest
}: LayerProps) {
  const t = usePartWords();
  const { toolkit } = useToolkit(slug);
  const title = useDialogTitle(slug);
  const layer = useRef<HTMLDivElement>(null);
  const overlay = useRef<HTMLDivElement>(null);
  useModalLayer(place, layer, overlay, () => onOpenChange(false));
  const { style: look, ...words } = place.look;
  const part = usePart("tr-dialog");
  const zIndex = place.zIndex > 0 ? `max(var(--tr-z-index), ${place.zIndex})` : undefined;
  const name = toolkit?.name ?? slug;

  return (
    <Dialog.Root open modal={false} onOpenChange={onOpenChange}>
      <Dialog.Portal container={place.mount}>
        <div
          ref={layer}
          {...words}
          popover={place.isTopLayer ? "manual" : undefined}
          {...useRootProps("tr-dialog-layer", undefined, { ...look, zIndex })}
          {...isolation}
        >
          <div className="tr-dialog-overlay" ref={overlay} />
          <Dialog.Content
            {...rest}
            ref={panelRef}
            aria-modal="true"
            className={classNames(part, className)}
            style={style}
            // Both are handled before the host's modals see them: see useModalLayer.
            onInteractOutside={(event) => event.preventDefault()}
            onEscapeKeyDown={(event) => event.preventDefault()}
            onOpenAutoFocus={(event) => {
              // The dialog itself, so that its title is read out, rather than its close button.
              event.preventDefault();
              if (event.target instanceof HTMLElement) event.target.focus();
            }}
            onCloseAutoFocus={(event) => event.preventDefault()}
          >
            <div className="tr-dialog-header">
              <ToolkitLogo name={name} src={toolkit?.logo} />
              <div className="tr-dialog-heading">
                <Dialog.Title className="tr-dialog-title">{title}</Dialog.Title>
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
      </Dialog.Portal>
    </Dialog.Root>
  );
}
