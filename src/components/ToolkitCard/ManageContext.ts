import { createContext } from "react";

/**
 * Opens a grid's dialog for a toolkit. The dialog outlives the card that asked for it: what happens inside may take the
 * card out of the list.
 */
export const ManageContext = createContext<((toolkit: string) => void) | undefined>(undefined);
