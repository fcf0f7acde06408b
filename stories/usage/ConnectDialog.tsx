import { useState } from "react";
import { ConnectDialog } from "tool-router-react";

/** The dialog with a trigger keeps by itself whether it is open. */
export function ManageGmail() {
  return (
    <ConnectDialog toolkit="gmail" asChild>
      <button type="button">Manage Gmail</button>
    </ConnectDialog>
  );
}

/** A menu's item, a link in an email, a shortcut: the host keeps it. */
export function ManageGmailFromAMenu() {
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" onClick={() => setOpen(true)}>
        Accounts…
      </button>
      <ConnectDialog toolkit="gmail" open={open} onOpenChange={setOpen} />
    </>
  );
}
