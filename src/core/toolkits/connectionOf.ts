import type { ConnectedAccount, ToolkitConnection } from "../../client/index.ts";

/** How a toolkit's item looks when the session uses this account. */
export function connectionOf(account: ConnectedAccount): ToolkitConnection {
  const { id, status, createdAt, authConfig } = account;
  return {
    isActive: status === "ACTIVE",
    authConfig: {
      id: authConfig.id,
      mode: authConfig.mode,
      authScheme: authConfig.authScheme,
      isComposioManaged: authConfig.isComposioManaged,
    },
    connectedAccount: { id, status, createdAt },
  };
}
