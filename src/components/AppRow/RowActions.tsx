"use client";

import type { ReactNode } from "react";
import { useFocusHandover } from "../useFocusHandover.ts";

/** A row's buttons. They go when their work is done, and say so if they had the focus. */
export function RowActions({
  onFocusLost,
  children,
}: {
  onFocusLost(): void;
  children: ReactNode;
}) {
  const { element } = useFocusHandover(onFocusLost);
  return (
    <div className="tr-row-actions" ref={element}>
      {children}
    </div>
  );
}
