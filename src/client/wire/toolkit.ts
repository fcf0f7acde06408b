import * as v from "valibot";
import type { Toolkit, ToolkitConnection } from "../types.ts";
import { id, logoField, no, status, text, texts } from "./common.ts";

const connectedAccount = v.object({
  id,
  status,
  created_at: text,
  auth_config: v.nullish(v.object({ id, auth_scheme: text, is_composio_managed: no })),
});

/** An item of `session.toolkits()`. */
export const toolkit = v.pipe(
  v.object({
    slug: id,
    name: v.nullish(v.string()),
    enabled: v.nullish(v.boolean(), true),
    is_no_auth: no,
    composio_managed_auth_schemes: texts,
    meta: v.nullish(v.object({ logo: v.nullish(v.string()), description: text }), {}),
    connected_account: v.nullish(connectedAccount),
  }),
  v.transform(
    (item): Toolkit => ({
      slug: item.slug,
      name: item.name || item.slug,
      description: item.meta.description,
      ...logoField(item.meta.logo),
      enabled: item.enabled,
      isNoAuth: item.is_no_auth,
      managedAuthSchemes: item.composio_managed_auth_schemes,
      connection: toConnection(item.connected_account),
    }),
  ),
);

function toConnection(
  account: v.InferOutput<typeof connectedAccount> | null | undefined,
): ToolkitConnection {
  if (!account) return { isActive: false };
  const { auth_config: config } = account;
  return {
    isActive: account.status === "ACTIVE",
    ...(config && {
      authConfig: {
        id: config.id,
        authScheme: config.auth_scheme,
        isComposioManaged: config.is_composio_managed,
      },
    }),
    connectedAccount: { id: account.id, status: account.status, createdAt: account.created_at },
  };
}
