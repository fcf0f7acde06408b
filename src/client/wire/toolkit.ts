import { map, optional, type Read, string } from "../../internal/read.ts";
import type { Toolkit, ToolkitConnection } from "../types/toolkit.ts";
import { camel, id, list, logo, no, status, text, yes } from "./common.ts";
import { authConfigSummary } from "./connectedAccount.ts";

const account = camel({
  id,
  status,
  created_at: text,
  auth_config: optional(authConfigSummary),
});

/** An item of `session.toolkits()`. */
export const toolkit = map(
  camel({
    slug: id,
    name: string,
    enabled: yes,
    is_no_auth: no,
    composio_managed_auth_schemes: list(string),
    meta: camel({ logo, description: text }),
    connected_account: optional(account),
  }),
  ({ composioManagedAuthSchemes, connectedAccount, meta, ...item }): Toolkit => ({
    ...item,
    ...meta,
    managedAuthSchemes: composioManagedAuthSchemes,
    connection: toConnection(connectedAccount),
  }),
);

function toConnection(found: Read<typeof account> | undefined): ToolkitConnection {
  return {
    isActive: found?.status === "ACTIVE",
    authConfig: found?.authConfig,
    connectedAccount: found && { id: found.id, status: found.status, createdAt: found.createdAt },
  };
}
