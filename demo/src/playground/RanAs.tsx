import { useEffect, useState } from "react";
import type { ConnectedAccount, PrecedenceRule, ToolRouterClient } from "tool-router-react";
import type { RunningMock } from "tool-router-react/mock/browser";
import { type Execution, useExecution } from "./useExecution.ts";

const rules: Record<PrecedenceRule, string> = {
  connectedAccounts: "Rule 1: the session pins this account",
  authConfigs: "Rule 2: the session names this app’s auth config",
  toolRouterAuthConfig: "Rule 3: on the auth config that Tool Router made earlier",
  managedAuthConfig: "Rule 4: a managed auth config is made with the first connection",
  noManagedAuth: "Rule 5: this app needs an auth config of the host’s own",
  noAuth: "This app needs no account",
};

/** Which account a call ran with, by which rule, and every step of the decision. */
export function RanAs({
  executionId,
  client,
  mock,
}: {
  executionId: string;
  client: ToolRouterClient;
  mock: RunningMock;
}) {
  const execution = useExecution(mock, executionId);
  const account = useAccount(client, execution?.accountId ?? undefined);
  if (execution === undefined || execution.rule === null) return null;
  const label = account?.alias ?? account?.wordId ?? execution.accountId;
  return (
    <details className="pg-ran">
      <summary className="pg-summary">
        <b>{ranAs(execution, label)}</b> · {rules[execution.rule]}
      </summary>
      <ol className="pg-trace">
        {execution.trace.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
    </details>
  );
}

/** A call is refused where there is no account for it, or where its user declines to have it run with the one there is. */
function ranAs({ refused, rule, accountId }: Execution, label: string | null): string {
  if (refused && accountId === null && rule !== "noAuth") return "No account to run with";
  const how = label === null ? "without an account" : `as ${label}`;
  return refused ? `Would have run ${how}` : `Ran ${how}`;
}

function useAccount(client: ToolRouterClient, id: string | undefined) {
  const [account, setAccount] = useState<ConnectedAccount>();
  useEffect(() => {
    if (id === undefined) return;
    const left = new AbortController();
    client.connectedAccounts.get(id, { signal: left.signal }).then(setAccount, () => undefined);
    return () => left.abort();
  }, [client, id]);
  return account;
}
