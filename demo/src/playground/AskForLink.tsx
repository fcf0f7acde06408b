import type { RunningMock } from "tool-router-react/mock/browser";
import type { Call } from "./Call.ts";
import type { CallListProps } from "./CallList.tsx";
import { useExecution } from "./useExecution.ts";

/** What an agent does about a missing connection: it asks for a Connect Link. */
export function AskForLink({
  call,
  mock,
  onCall,
}: {
  call: Call;
  mock: RunningMock;
  onCall: CallListProps["onCall"];
}) {
  const id = call.outcome.status === "running" ? undefined : call.outcome.executionId;
  const toolkit = useExecution(mock, id)?.toolkit;
  if (!toolkit) return null;
  return (
    <button
      type="button"
      className="pg-button"
      onClick={() => onCall("COMPOSIO_MANAGE_CONNECTIONS", { toolkits: [toolkit] }, call)}
    >
      Ask for a Connect Link
    </button>
  );
}
