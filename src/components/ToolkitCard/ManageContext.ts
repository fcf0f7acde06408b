import { createContext } from "react";
import type { ConnectDialog } from "../ConnectDialog/ConnectDialog.tsx";

/** Opens a toolkit's dialog, which its card brings along. */
export type Manage = (slug: string, Dialog: typeof ConnectDialog) => void;

/**
 * What opens a grid's dialog. That outlives the card that asked for it: what happens inside may take the card out of the
 * list.
 */
export const ManageContext = createContext<Manage | undefined>(undefined);
