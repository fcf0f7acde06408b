"use client";

import { useConnectedAccounts } from "../../hooks/useConnectedAccounts.ts";
import { useSession } from "../../hooks/useSession.ts";
import { useToolkit } from "../../hooks/useToolkit.ts";
import { isListed } from "../AccountPicker/isListed.ts";
import { useExplanation } from "../useExplanation.ts";
import { usePartWords } from "../usePartWords.ts";

/**
 * What the dialog is about, as far as that is known: accounts to manage, an app to connect, or, where there is nothing to
 * do, the app alone. It follows what becomes of the accounts, so that it is true whenever it is read; a change of it is
 * announced by no screen reader, and the picker announces what happened.
 */
export function useDialogTitle(slug: string): string {
  const t = usePartWords();
  const { toolkit } = useToolkit(slug);
  const { accounts, status } = useConnectedAccounts({ toolkit: slug });
  const pinned = useSession().pinnedAccountId(slug);
  const { rule } = useExplanation(toolkit) ?? {};
  const name = toolkit?.name ?? slug;
  // Until the accounts are read, the toolkit's own one tells whether there are any.
  const own = toolkit?.connection.connectedAccount;
  const known = status === "success" ? accounts : own ? [{ ...own, statusReason: null }] : [];
  if (known.some((account) => isListed(account, pinned))) return t("dialog.title", { name });
  const canConnect = rule !== undefined && rule !== "noManagedAuth" && rule !== "noAuth";
  return canConnect ? t("label.connect", { name }) : name;
}
