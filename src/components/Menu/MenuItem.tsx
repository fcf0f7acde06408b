"use client";

import type { ReactNode } from "react";

interface MenuItemProps {
  /** It takes something away. */
  isDanger?: boolean;
  onChoose(): void;
  children: ReactNode;
}

/** One thing that a `Menu` offers. The pointer takes the focus along, so that no two items look chosen. */
export function MenuItem({ isDanger = false, onChoose, children }: MenuItemProps) {
  return (
    <button
      type="button"
      role="menuitem"
      tabIndex={-1}
      className="tr-button tr-menu-item"
      data-danger={isDanger || undefined}
      onMouseMove={({ currentTarget }) => currentTarget.focus({ preventScroll: true })}
      onClick={onChoose}
    >
      {children}
    </button>
  );
}
