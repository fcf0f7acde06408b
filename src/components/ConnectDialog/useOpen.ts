"use client";

import { useState } from "react";

/** Whether something is open: the host's `open` where that is given, else a state of its own. */
export function useOpen(
  controlled: boolean | undefined,
  defaultOpen: boolean,
  onOpenChange: ((open: boolean) => void) | undefined,
): [open: boolean, setOpen: (open: boolean) => void] {
  const [own, setOwn] = useState(defaultOpen);
  const open = controlled ?? own;
  const setOpen = (next: boolean) => {
    if (next === open) return;
    setOwn(next);
    onOpenChange?.(next);
  };
  return [open, setOpen];
}
