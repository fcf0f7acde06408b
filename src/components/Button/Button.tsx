"use client";

import { type ButtonHTMLAttributes, forwardRef } from "react";
import { useToolRouter } from "../../hooks/useToolRouter.ts";
import { classNames, usePart } from "../useRootProps.ts";

export interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  variant?: "primary" | "secondary" | "ghost" | "danger";
  /** Shows a spinner and takes no clicks, but keeps the focus: a `disabled` button would drop it. */
  busy?: boolean;
  iconOnly?: boolean;
}

/** The kit's button, or the host's in its place. */
export const Button = forwardRef<HTMLButtonElement, ButtonProps>(function Button(
  { variant = "secondary", busy = false, iconOnly = false, className, onClick, children, ...rest },
  ref,
) {
  const name = usePart("tr-button");
  const Slot = useToolRouter().appearance.components?.Button;
  const Tag = Slot ?? "button";
  return (
    <Tag
      type="button"
      {...rest}
      ref={ref}
      className={classNames(Slot ? undefined : name, className)}
      data-variant={variant}
      data-icon-only={iconOnly || undefined}
      data-busy={busy || undefined}
      aria-disabled={busy || rest["aria-disabled"] || undefined}
      onClick={(event) => {
        // Not every browser focuses a button that is clicked; a dialog gives the focus back to what had it.
        event.currentTarget.focus();
        if (busy) event.preventDefault();
        else onClick?.(event);
      }}
    >
      {busy && <span className="tr-spinner" aria-hidden="true" />}
      {/* Of its own: a page's translation replaces text nodes, and beside one of those React finds no place for a spinner. */}
      <span className="tr-button-words">{children}</span>
    </Tag>
  );
});
