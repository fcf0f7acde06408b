import type { SessionConfig } from "../backend/records.ts";

/** What an agent should do with what it found, a step each. */
export function nextSteps(
  config: SessionConfig,
  statuses: readonly {
    toolkit: string;
    has_active_connection: boolean;
    account_selection?: string;
  }[],
): string[] {
  if (statuses.length === 0) return ["Search again in other words: nothing was found."];
  const missing = statuses.filter((status) => !status.has_active_connection);
  const choosing = statuses.filter((status) => status.account_selection === "required");
  const names = (list: typeof statuses) => list.map(({ toolkit }) => toolkit).join(", ");
  const connect = config.manage_connections.enabled
    ? "call COMPOSIO_MANAGE_CONNECTIONS for those you need, and show the user the links"
    : "ask the user to connect those you need in the app";
  const run =
    config.execute.enable_multi_execute === false
      ? "Run the tools with arguments that fit their schemas."
      : "Run the tools with COMPOSIO_MULTI_EXECUTE_TOOL, with arguments that fit their schemas.";
  return [
    ...(missing.length > 0 ? [`Not connected: ${names(missing)}. First ${connect}.`] : []),
    ...(choosing.length > 0 ? [`Several accounts: ${names(choosing)}. Name one in account.`] : []),
    run,
  ];
}
