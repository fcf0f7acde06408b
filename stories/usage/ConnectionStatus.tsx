import { ConnectionStatus, useConnectedAccounts } from "tool-router-react";

export function Mailboxes() {
  const { accounts } = useConnectedAccounts({ toolkit: "gmail" });
  return (
    <ul>
      {accounts.map(({ id, alias, wordId, status }) => (
        <li key={id}>
          {alias ?? wordId} <ConnectionStatus status={status} />
        </li>
      ))}
    </ul>
  );
}
