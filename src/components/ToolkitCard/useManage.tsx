"use client";

import { createContext, type ReactNode, useContext, useState } from "react";
import { ConnectDialog } from "../ConnectDialog/ConnectDialog.tsx";

/**
 * A grid's own dialog. It outlives the card that asked for it: what happens inside may take that card out of the list.
 */
export const ManageContext = createContext<((slug: string) => void) | undefined>(undefined);

/** What opens a toolkit's dialog: the grid's one, else one of the card's own. */
export function useManage(slug: string): { manage: () => void; dialog: ReactNode } {
  const ofGrid = useContext(ManageContext);
  const [open, setOpen] = useState(false);
  if (ofGrid) return { manage: () => ofGrid(slug), dialog: null };
  return {
    manage: () => setOpen(true),
    dialog: <ConnectDialog toolkit={slug} open={open} onOpenChange={setOpen} />,
  };
}
