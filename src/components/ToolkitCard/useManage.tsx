"use client";

import { type ReactNode, useContext, useState } from "react";
import { ConnectDialog } from "../ConnectDialog/ConnectDialog.tsx";
import { ManageContext } from "./ManageContext.ts";

/** What opens a toolkit's dialog: the grid's one, else one of the card's own. */
export function useManage(slug: string): { manage: () => void; dialog: ReactNode } {
  const ofGrid = useContext(ManageContext);
  const [open, setOpen] = useState(false);
  if (ofGrid) return { manage: () => ofGrid(slug, ConnectDialog), dialog: null };
  return {
    manage: () => setOpen(true),
    dialog: <ConnectDialog toolkit={slug} open={open} onOpenChange={setOpen} />,
  };
}
