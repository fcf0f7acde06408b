import { connectedAccountFields } from "../../catalog/auth/connectedAccountFields.ts";
import type { AuthSchemeMode } from "../../catalog/types.ts";
import { authConfigIsDisabled, managedConnectionsRetired } from "../accounts/accountErrors.ts";
import { findAccount } from "../accounts/findAccount.ts";
import { newAccount } from "../accounts/newAccount.ts";
import { findAuthConfig } from "../authConfigs/findAuthConfig.ts";
import { badRequest } from "../errors.ts";
import type { AccountInput } from "../inputs.ts";
import type { Platform } from "../platform.ts";
import { checkOwner } from "../project/project.ts";
import type { AuthConfigRecord, ConnectedAccountRecord } from "../records.ts";
import type { WriteTables } from "../store/tables.ts";
import { createLink } from "./createLink.ts";
import { openLink } from "./linkView.ts";

/**
 * Connects a user on an auth config without the platform's page: at once with the credentials that are given, else by
 * a link.
 *
 * @throws PlatformError 600 for the platform's own OAuth apps, 10400 when credentials are missing.
 */
export function createAccount(
  tables: WriteTables,
  platform: Platform,
  input: AccountInput,
): ConnectedAccountRecord {
  const { userId, alias, callbackUrl, credentials, sharing } = input;
  if (userId === "") throw badRequest("An account needs a user.", ["connection.user_id: is empty"]);
  checkOwner(tables, userId);
  const config = findAuthConfig(tables, input.authConfigId);
  if (config.isManaged && isRedirecting(config.scheme)) throw managedConnectionsRetired();

  if (credentials === undefined) {
    const link = createLink(tables, platform, {
      userId,
      config,
      sessionId: null,
      alias,
      callbackUrl,
      sharing,
    });
    // The link counts as opened: there is no page of ours before the provider's.
    openLink(tables, platform, link.token);
    return findAccount(tables, link.accountId);
  }

  if (config.isDisabled) throw authConfigIsDisabled(config.id);
  checkCredentials(platform, config, credentials);
  const fresh = newAccount(tables, platform, { userId, config, alias, sharing });
  const account: ConnectedAccountRecord = {
    ...fresh,
    status: "ACTIVE",
    connectedAt: fresh.createdAt,
    credentials,
  };
  tables.connectedAccounts.put(account);
  return account;
}

/** Whether users are sent to the provider to sign in. */
function isRedirecting(scheme: AuthSchemeMode): boolean {
  return scheme === "OAUTH2" || scheme === "OAUTH1" || scheme === "DCR_OAUTH";
}

/** Names that the official SDK has for what the fields call otherwise. */
const synonyms: Readonly<Record<string, string>> = {
  generic_api_key: "api_key",
  token: "bearer_token",
};

/** Only that they are there: they are not tried on the provider. */
function checkCredentials(
  platform: Platform,
  { toolkit: slug, scheme }: AuthConfigRecord,
  given: Record<string, string>,
): void {
  const toolkit = platform.toolkits.toolkit(slug);
  const fields = toolkit === undefined ? [] : connectedAccountFields(toolkit, scheme);
  const missing = fields.filter(({ name, required, default: preset }) => {
    const value = given[name] || given[synonyms[name] ?? name] || preset;
    return required && !value;
  });
  if (missing.length === 0) return;
  throw badRequest(
    "Some credentials are missing.",
    missing.map(({ name }) => `connection.state.val.${name}: is required for ${scheme}`),
  );
}
