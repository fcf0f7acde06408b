"use client";

import type { ConnectedAccount } from "../../client/index.ts";
import { Button } from "../Button/Button.tsx";
import { usePartWords } from "../usePartWords.ts";

interface AccountOptionsProps {
  account: ConnectedAccount;
  isBusy: boolean;
  onRename(): void;
  onToggle(): void;
  onReconnect(): void;
  onDisconnect(): void;
}

/** What can be done with an account. */
export function AccountOptions({ account, isBusy, ...on }: AccountOptionsProps) {
  const t = usePartWords();
  const isOff = account.status === "INACTIVE";
  return (
    <div className="tr-account-options">
      <Button onClick={on.onRename}>{t("accounts.rename")}</Button>
      {(isOff || account.status === "ACTIVE") && (
        <Button busy={isBusy} onClick={on.onToggle}>
          {t(isOff ? "action.enable" : "accounts.disable")}
        </Button>
      )}
      <Button onClick={on.onReconnect}>{t("action.reconnect")}</Button>
      <Button className="tr-account-leave" onClick={on.onDisconnect}>
        {t("accounts.disconnect")}
      </Button>
    </div>
  );
}
