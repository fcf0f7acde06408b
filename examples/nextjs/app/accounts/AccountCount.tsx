"use client";

import { useSuspenseConnectedAccounts } from "tool-router-react";

export function AccountCount() {
  const { accounts } = useSuspenseConnectedAccounts();
  return <p>Connected accounts: {accounts.length}</p>;
}
