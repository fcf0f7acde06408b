import * as v from "valibot";
import type { Toolkit, ToolkitConnection } from "../types.ts";
import { camel } from "./camel.ts";
import { id, list, logo, no, status, text, yes } from "./common.ts";

const account = camel({
  id,
  status,
  created_at: text,
  auth_config: v.nullish(camel({ id, auth_scheme: text, is_composio_managed: no })),
});

/** An item of `session.toolkits()`. */
export const toolkit = v.pipe(
  camel({
    slug: id,
    name: v.string(),
    enabled: yes,
    is_no_auth: no,
    composio_managed_auth_schemes: list(v.string()),
    meta: camel({ logo, description: text }),
    connected_account: v.nullish(account),
  }),
  v.transform(
    ({ composioManagedAuthSchemes, connectedAccount, meta, ...item }): Toolkit => ({
      ...item,
      ...meta,
      managedAuthSchemes: composioManagedAuthSchemes,
      connection: toConnection(connectedAccount),
    }),
  ),
);

function toConnection(found: v.InferOutput<typeof account> | null | undefined): ToolkitConnection {
  if (!found) return { isActive: false };
  const { authConfig, ...connectedAccount } = found;
  return {
    isActive: found.status === "ACTIVE",
    ...(authConfig && { authConfig }),
    connectedAccount,
  };
}
