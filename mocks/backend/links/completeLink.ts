import { unfinishedReason } from "../accounts/currentAccount.ts";
import { findAccount } from "../accounts/findAccount.ts";
import { badRequest, linkIsOver } from "../errors.ts";
import type { Platform } from "../platform.ts";
import type { ConnectedAccountRecord, LinkRecord } from "../records.ts";
import type { WriteTables } from "../store/tables.ts";
import type { CompletedLink, LinkCompletion } from "../types.ts";
import { callbackWithResult } from "./callbackWithResult.ts";
import { handOver } from "./handOver.ts";
import { findLink, linkStatus } from "./linkView.ts";
import { unusableConfig } from "./unusableConfig.ts";

/** Why an account FAILED that its user denied. */
const DENIED =
  "OAuth callback failed during token exchange: access_denied, the user denied the request";

/**
 * The user decided, or time did.
 *
 * @throws PlatformError 10400 with field errors when credentials are missing, 409 when the link is over.
 */
export function completeLink(
  tables: WriteTables,
  platform: Platform,
  token: string,
  { outcome, credentials = {}, isOtherBrowser }: LinkCompletion,
): CompletedLink {
  const now = platform.now();
  const link = findLink(tables, token);
  const status = linkStatus(link, now);
  if (status !== "pending" && status !== "opened") throw linkIsOver(status);

  const before = findAccount(tables, link.accountId);
  const unusable = outcome === "approve" ? unusableConfig(tables, before) : undefined;
  const account = {
    ...before,
    ...(unusable === undefined
      ? decided(link, { outcome, credentials }, now)
      : { status: "FAILED" as const, statusReason: unusable }),
    updatedAt: now,
  };
  const isApproved = account.status === "ACTIVE";
  const handedOver = isApproved
    ? handOver(
        tables,
        platform,
        { link, account: { ...account, connectedAt: before.connectedAt } },
        { isOtherBrowser },
      )
    : undefined;
  if (handedOver !== undefined) return handedOver;
  tables.connectedAccounts.put(account);
  tables.links.put({ ...link, outcome, completedAt: now });
  const error = unusable ?? errors[outcome];
  return {
    status: isApproved ? "success" : "failed",
    accountId: account.id,
    accountStatus: isApproved && account.isDisabled ? "INACTIVE" : account.status,
    error,
    ...callbackWithResult(link.callbackUrl, account.id, { error }),
  };
}

/** What the host's address is told. */
const errors = { approve: undefined, deny: "access_denied", expire: "expired" } as const;

function decided(
  link: LinkRecord,
  { outcome, credentials }: Pick<LinkCompletion, "outcome" | "credentials">,
  now: number,
): Partial<ConnectedAccountRecord> {
  switch (outcome) {
    case "approve":
      return {
        status: "ACTIVE",
        statusReason: null,
        connectedAt: now,
        credentials: checkCredentials(link, credentials ?? {}),
        identity: signedInAs(link, credentials ?? {}),
      };
    case "deny":
      return { status: "FAILED", statusReason: DENIED };
    case "expire":
      return { status: "EXPIRED", statusReason: unfinishedReason(link.openedAt !== null) };
  }
}

/** Whom the user chose on the page of a provider that asks who it is. Not a field of the link: nothing to type. */
function signedInAs({ page }: LinkRecord, { account = "" }: Record<string, string>): string | null {
  const isGranted =
    /OAUTH/.test(page.scheme) && !page.fields.some(({ name }) => name === "account");
  return isGranted ? account.trim() || null : null;
}

/** What was typed for the fields there are; keys are not checked against the provider. */
function checkCredentials(link: LinkRecord, given: Record<string, string>): Record<string, string> {
  const values = new Map<string, string>();
  const errors: string[] = [];
  for (const field of link.page.fields) {
    const value = given[field.name]?.trim() || field.default;
    if (value) values.set(field.name, value);
    else if (field.required) errors.push(`${field.name}: ${field.displayName} is required`);
  }
  if (errors.length > 0) throw badRequest("Some fields are missing.", errors);
  return Object.fromEntries(values);
}
