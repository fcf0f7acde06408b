import type {
  ConnectedAccountCreateResponse,
  ConnectedAccountListResponse,
  ConnectedAccountRetrieveResponse,
} from "@composio/client/resources/connected-accounts";
import type { ConnectedAccount, ListPage } from "../../backend/types.ts";
import { isoTime, type Wire } from "../../wire.ts";
import { accountState } from "./accountState.ts";
import { wirePage } from "./page.ts";
import { wireSharing } from "./sharing.ts";

/** The address of an account's link, for as long as it is pending. */
export type LinkAddress = (token: string) => string;

/** A connected account. Secrets are masked. */
export function wireAccount(account: ConnectedAccount, linkAddress: LinkAddress) {
  return {
    ...wireItem(account, linkAddress),
    params: {},
  } satisfies Wire<ConnectedAccountRetrieveResponse>;
}

/** What connecting without the platform's page answers: the state, with the address to send the user to if there is one. */
export function wireCreatedAccount(account: ConnectedAccount, linkAddress: LinkAddress) {
  const redirectUrl = account.linkToken === null ? null : linkAddress(account.linkToken);
  return {
    id: account.id,
    status: account.status,
    connectionData: accountState(account, redirectUrl ?? ""),
    redirect_url: redirectUrl,
    redirect_uri: redirectUrl,
  } satisfies Wire<ConnectedAccountCreateResponse>;
}

/** A page of connected accounts. */
export function wireAccounts(page: ListPage<ConnectedAccount>, linkAddress: LinkAddress) {
  return wirePage(page, (account) =>
    wireItem(account, linkAddress),
  ) satisfies Wire<ConnectedAccountListResponse>;
}

function wireItem(account: ConnectedAccount, linkAddress: LinkAddress) {
  const { authConfig } = account;
  return {
    id: account.id,
    word_id: account.wordId,
    alias: account.alias,
    user_id: account.userId,
    toolkit: { slug: account.toolkit },
    auth_config: {
      id: authConfig.id,
      auth_scheme: authConfig.scheme,
      is_composio_managed: authConfig.isManaged,
      is_disabled: authConfig.isDisabled,
    },
    status: account.status,
    status_reason: account.statusReason,
    is_disabled: account.isDisabled,
    state: accountState(account, account.linkToken === null ? "" : linkAddress(account.linkToken)),
    data: {},
    experimental: wireSharing(account),
    requested_scopes: account.requestedScopes ?? undefined,
    created_at: isoTime(account.createdAt),
    updated_at: isoTime(account.updatedAt),
  };
}
