import type {
  ConnectedAccountDeleteResponse,
  ConnectedAccountPatchResponse,
  ConnectedAccountUpdateStatusResponse,
} from "@composio/client/resources/connected-accounts";
import { badRequest } from "../backend/errors.ts";
import type { AccountStatus } from "../backend/records.ts";
import { accountStatuses } from "../backend/records.ts";
import type { Wire } from "../wire.ts";
import { createAccountRoute } from "./createAccountRoute.ts";
import { refreshAccountRoute } from "./refreshAccountRoute.ts";
import type { Route } from "./route.ts";
import {
  accountStatusSchema,
  completeAuthSchema,
  linkSchema,
  patchAccountSchema,
} from "./schemas/accountSchemas.ts";
import { readAcl, readSharing } from "./schemas/sharingSchemas.ts";
import { wireAccount, wireAccounts } from "./wire/account.ts";
import { wireLink } from "./wire/link.ts";

/** Connected accounts: list, read, label, switch on and off, delete, and connect on an auth config. */
export const accountRoutes: readonly Route[] = [
  {
    method: "get",
    path: "/connected_accounts",
    async run({ backend, query, linkAddress }) {
      const page = await backend.accounts.list({
        ...query.page(),
        userIds: query.list("user_ids"),
        toolkits: query.slugs("toolkit_slugs"),
        accountType: query.choice("account_type", ["PRIVATE", "SHARED", "ALL"]),
        statuses: query.list("statuses")?.map(readStatus),
        ids: query.list("connected_account_ids"),
        authConfigIds: query.list("auth_config_ids"),
        orderBy: query.choice("order_by", ["created_at", "updated_at"]),
        orderDirection: query.choice("order_direction", ["asc", "desc"]),
      });
      return { body: wireAccounts(page, linkAddress) };
    },
  },
  createAccountRoute,
  {
    method: "post",
    path: "/connected_accounts/link",
    async run({ backend, body, linkAddress }) {
      const { auth_config_id, user_id, alias, callback_url, experimental } = await body(linkSchema);
      const link = await backend.links.create({
        userId: user_id,
        authConfigId: auth_config_id,
        alias,
        callbackUrl: callback_url,
        sharing: readSharing(experimental),
      });
      return { status: 201, body: wireLink(link, linkAddress) };
    },
  },
  {
    method: "post",
    path: "/connected_accounts/complete_auth",
    async run({ backend, body }) {
      const { session_uri, user_id } = await body(completeAuthSchema);
      const account = await backend.accounts.completeAuth({
        sessionUri: session_uri,
        userId: user_id,
      });
      return { body: { connected_account_id: account.id, toolkit_slug: account.toolkit } };
    },
  },
  {
    method: "get",
    path: "/connected_accounts/:id",
    async run({ backend, param, linkAddress }) {
      return { body: wireAccount(await backend.accounts.get(param("id")), linkAddress) };
    },
  },
  {
    method: "patch",
    path: "/connected_accounts/:id",
    async run({ backend, param, body }) {
      const id = param("id");
      const { alias, connection, experimental } = await body(patchAccountSchema);
      const { status } = await backend.accounts.update(id, {
        alias,
        acl: readAcl(experimental?.acl_config_for_shared),
        credentials: connection && {
          scheme: connection.state.authScheme,
          values: connection.state.val,
        },
      });
      return {
        body: { id, status, success: true } satisfies Wire<ConnectedAccountPatchResponse>,
      };
    },
  },
  {
    method: "patch",
    path: "/connected_accounts/:id/status",
    async run({ backend, param, body }) {
      const { enabled } = await body(accountStatusSchema);
      await backend.accounts.setEnabled(param("id"), enabled);
      return { body: { success: true } satisfies Wire<ConnectedAccountUpdateStatusResponse> };
    },
  },
  {
    method: "delete",
    path: "/connected_accounts/:id",
    async run({ backend, param, query }) {
      await backend.accounts.delete(param("id"));
      return {
        body: {
          success: true,
          revoke_job_id: query.flag("revoke_on_delete") ? `revoke_${param("id")}` : undefined,
        } satisfies Wire<ConnectedAccountDeleteResponse>,
      };
    },
  },
  {
    method: "post",
    path: "/connected_accounts/:id/revoke",
    async run({ backend, param }) {
      const { account, revokedTokens } = await backend.accounts.revoke(param("id"));
      return {
        body: {
          revoked_tokens: [...revokedTokens],
          connected_account: { id: account.id, status: account.status },
        },
      };
    },
  },
  refreshAccountRoute,
];

function readStatus(value: string): AccountStatus {
  const status = accountStatuses.find((one) => one === value);
  if (status === undefined) {
    throw badRequest("The query can't be read.", [
      `statuses: must be among ${accountStatuses.join(", ")}`,
    ]);
  }
  return status;
}
