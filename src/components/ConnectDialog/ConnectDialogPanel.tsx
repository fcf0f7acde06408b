"use client";

import { DismissableLayer } from "@radix-ui/react-dismissable-layer";
import { FocusScope } from "@radix-ui/react-focus-scope";
import { type ForwardedRef, useId, useRef, useState } from "react";
import { createPortal } from "react-dom";
import { useToolkit } from "../../hooks/useToolkit.ts";
import { classNames } from "../../internal/classNames.ts";
import { AccountPicker } from "../AccountPicker/AccountPicker.tsx";
import { Button } from "../Button/Button.tsx";
import { Icon } from "../Icon/Icon.tsx";
import { ToolkitLogo } from "../ToolkitLogo/ToolkitLogo.tsx";
import { useRootProps } from "../useRootProps.ts";
import { useTranslate } from "../useTranslate.ts";
import type { ConnectDialogProps } from "./ConnectDialog.tsx";
import { lookOf } from "./lookOf.ts";
import { useModalLayer } from "./useModalLayer.ts";

interface ConnectDialogPanelProps extends ConnectDialogProps {
  panelRef: ForwardedRef<HTMLDivElement>;
}

/** The dialog itself, and where it stands in the host's page: it looks as it would there. */
export function ConnectDialogPanel({ open, ...props }: ConnectDialogPanelProps) {
  const [place, setPlace] = useState<HTMLElement | null>(null);
  return (
    <>
      <span hidden ref={setPlace} {...useRootProps("tr-dialog-place", undefined, undefined)} />
      {open && place && createPortal(<Layer {...props} place={place} />, document.body)}
    </>
  );
}

interface LayerProps extends Omit<ConnectDialogPanelProps, "open"> {
  place: HTMLElement;
}

/**
 * Radix knows when a layer is to be left, and which of several; the page behind is made inert by `useModalLayer`, since
 * what Radix's own dialog brings for that puts a style element into the page, which a strict content security policy
 * forbids, and weighs as much as the picker.
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
  const t = useTranslate();
  const { toolkit } = useToolkit(slug);
  const id = useId();
  const overlay = useRef<HTMLDivElement>(null);
  const giveFocusBack = useModalLayer(overlay);
  const [look] = useState(() => lookOf(place));
  const name = toolkit?.name ?? slug;
  const close = () => onOpenChange(false);

  return (
    <div dir={look.dir} {...useRootProps("tr-dialog-layer", undefined, look.style)}>
      <div className="tr-dialog-overlay" ref={overlay} />
      <FocusScope
        asChild
        loop
        onMountAutoFocus={(event) => {
          // The dialog itself, so that its title is read out, rather than its close button.
          event.preventDefault();
          if (event.target instanceof HTMLElement) event.target.focus();
        }}
        onUnmountAutoFocus={(event) => {
          event.preventDefault();
          giveFocusBack();
        }}
      >
        <DismissableLayer
          aria-labelledby={`${id}title`}
          aria-describedby={`${id}description`}
          {...rest}
          role="dialog"
          aria-modal="true"
          ref={panelRef}
          className={classNames("tr-dialog", className)}
          style={style}
          onDismiss={close}
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
              <h2 className="tr-dialog-title" id={`${id}title`}>
                {t("dialog.title", { name })}
              </h2>
              <p className="tr-dialog-description" id={`${id}description`}>
                {toolkit?.description}
              </p>
            </div>
            <Button variant="ghost" iconOnly aria-label={t("dialog.close")} onClick={close}>
              <Icon name="close" />
            </Button>
          </div>
          <div className="tr-dialog-body">
            <AccountPicker toolkit={slug} />
          </div>
        </DismissableLayer>
      </FocusScope>
    </div>
  );
}
