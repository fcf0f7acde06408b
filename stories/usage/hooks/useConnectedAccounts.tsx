import { useConnectedAccounts } from "tool-router-react";

export function Mailboxes() {
  const { accounts, disconnect, pendingId } = useConnectedAccounts({ toolkit: "gmail" });
  return (
    <ul>
      {accounts.map(({ id, alias, wordId }) => (
        <li key={id}>
          {alias ?? wordId}
          <button type="button" disabled={id === pendingId} onClick={() => void disconnect(id)}>
            Disconnect
          </button>
        </li>
      ))}
    </ul>
  );
}
