import type { ConnectResult } from "./connectPort.ts";

/** Notifies the app's tabs that an authorization ended, as a host's callback page would. */
export function announce(result: Pick<ConnectResult, "status" | "accountId">): void {
  if (typeof BroadcastChannel === "undefined") {
    return;
  }
  const channel = new BroadcastChannel("tool-router:authorize");
  channel.postMessage({
    type: "tool-router:authorized",
    connectedAccountId: result.accountId,
    status: result.status,
  });
  channel.close();
}
