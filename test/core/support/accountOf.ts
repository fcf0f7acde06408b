import type { ConnectedAccount, ConnectedAccountStatus } from "tool-router-react/client";

/** A connected account in some state. */
export function accountOf(
  status: ConnectedAccountStatus,
  statusReason: string | null = null,
): ConnectedAccount {
  return {
    id: "ca_1",
    toolkit: { slug: "github" },
    status,
    statusReason,
    alias: null,
    displayName: null,
    wordId: null,
    isDisabled: false,
    authConfig: {
      id: "ac_1",
      mode: "OAUTH2",
      authScheme: "OAUTH2",
      isComposioManaged: true,
      isDisabled: false,
    },
    createdAt: "2026-11-01T00:00:00Z",
    updatedAt: "2026-11-01T00:00:00Z",
  };
}
