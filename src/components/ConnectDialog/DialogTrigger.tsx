"use client";

import { cloneElement, type HTMLAttributes, isValidElement, type ReactNode } from "react";
import { ToolRouterError } from "../../client/index.ts";
import { Button } from "../Button/Button.tsx";
import { composeHandlers, useRootProps } from "../useRootProps.ts";

interface DialogTriggerProps {
  /** The child element itself is the trigger, instead of a button around it. */
  asChild: boolean;
  open: boolean;
  dialogId: string;
  onOpen(): void;
  children: ReactNode;
}

/** What opens a dialog that is its own master. */
export function DialogTrigger({ asChild, open, dialogId, onOpen, children }: DialogTriggerProps) {
  const root = useRootProps("tr-dialog-trigger", undefined, undefined);
  const trigger: HTMLAttributes<HTMLElement> = {
    "aria-haspopup": "dialog",
    "aria-expanded": open,
    "aria-controls": open ? dialogId : undefined,
    onClick: (event) => {
      // Not every browser focuses a button that is clicked; the dialog gives the focus back to what had it.
      event.currentTarget.focus();
      onOpen();
    },
  };
  if (!asChild) {
    return (
      <span {...root}>
        <Button {...trigger}>{children}</Button>
      </span>
    );
  }
  if (!isValidElement<HTMLAttributes<HTMLElement>>(children)) {
    throw new ToolRouterError(
      "invalid_options",
      "<ConnectDialog asChild> needs exactly one element.",
    );
  }
  const { onClick } = children.props;
  return cloneElement(children, {
    ...trigger,
    onClick: composeHandlers(onClick, (event) => trigger.onClick?.(event)),
  });
}
