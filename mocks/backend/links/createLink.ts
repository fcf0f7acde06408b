import { connectedAccountFields } from "../../catalog/auth/connectedAccountFields.ts";
import { authConfigIsDisabled } from "../accounts/accountErrors.ts";
import { newAccount } from "../accounts/newAccount.ts";
import { notFound } from "../errors.ts";
import { newId } from "../ids/newId.ts";
import type { SharingInput } from "../inputs.ts";
import type { Platform } from "../platform.ts";
import { checkOwner } from "../project/project.ts";
import type { AuthConfigRecord, ConnectedAccountRecord, LinkRecord } from "../records.ts";
import type { WriteTables } from "../store/tables.ts";
import type { CreatedLink } from "../types.ts";
import { checkCallbackUrl } from "./checkCallbackUrl.ts";

/** A link lives this long, in ms. */
const LINK_LIFE_MS = 10 * 60 * 1000;

/** Starts a link on an auth config: a new account, INITIALIZING, and the page that connects it. */
export function createLink(
  tables: WriteTables,
  platform: Platform,
  input: {
    userId: string;
    config: AuthConfigRecord;
    sessionId: string | null;
    alias?: string | undefined;
    callbackUrl?: string | undefined;
    sharing?: SharingInput | undefined;
  },
): CreatedLink {
  checkCallbackUrl(input.callbackUrl);
  checkOwner(tables, input.userId);
  if (input.config.isDisabled) throw authConfigIsDisabled(input.config.id);
  const account = newAccount(tables, platform, input);
  const link = putLink(tables, platform, {
    account,
    sessionId: input.sessionId,
    callbackUrl: input.callbackUrl ?? null,
  });
  const { id: accountId, accountType, acl } = account;
  return { token: link.id, accountId, expiresAt: link.expiresAt, accountType, acl };
}

/** Stores an account together with the link that connects it. */
export function putLink(
  tables: WriteTables,
  platform: Platform,
  input: {
    account: ConnectedAccountRecord;
    sessionId: string | null;
    callbackUrl: string | null;
  },
): LinkRecord {
  const { account, sessionId, callbackUrl } = input;
  const toolkit = platform.toolkits.toolkit(account.toolkit);
  if (toolkit === undefined) throw notFound("toolkit", account.toolkit);
  const { slug, name, logo } = toolkit;
  const link: LinkRecord = {
    ...newId(tables, "ln_"),
    accountId: account.id,
    userId: account.userId,
    sessionId,
    callbackUrl,
    page: {
      appName: platform.appName,
      appLogo: platform.appLogo,
      toolkit: { slug, name, logo },
      scheme: account.scheme,
      fields: connectedAccountFields(toolkit, account.scheme),
    },
    createdAt: account.createdAt,
    expiresAt: account.createdAt + LINK_LIFE_MS,
    openedAt: null,
    completedAt: null,
    outcome: null,
    verification: null,
  };
  tables.links.put(link);
  tables.connectedAccounts.put({
    ...account,
    linkToken: link.id,
    linkExpiresAt: link.expiresAt,
  });
  return link;
}
