import { notFound } from "../errors.ts";
import type { Platform } from "../platform.ts";
import type { LinkRecord } from "../records.ts";
import type { ReadTables, WriteTables } from "../store/tables.ts";
import type { LinkView } from "../types.ts";

/** @throws PlatformError 404 when there is none, or its account was deleted. */
export function findLink(tables: ReadTables, token: string): LinkRecord {
  const link = tables.links.get(token);
  const account = link && tables.connectedAccounts.get(link.accountId);
  if (link === undefined || account === undefined || account.deletedAt !== null) {
    throw notFound("link", token);
  }
  return link;
}

/** Where a link stands. */
export function linkStatus(link: LinkRecord, now: number): LinkView["status"] {
  if (link.outcome === "approve") return "approved";
  if (link.outcome === "deny") return "denied";
  if (link.outcome === "expire" || now >= link.expiresAt) return "expired";
  return link.openedAt === null ? "pending" : "opened";
}

/** What the Connect Link page needs to know. */
export function viewLink(tables: ReadTables, link: LinkRecord, now: number): LinkView {
  return {
    token: link.id,
    status: linkStatus(link, now),
    accountId: link.accountId,
    userId: link.userId,
    ...link.page,
    scopes: tables.connectedAccounts.get(link.accountId)?.requestedScopes ?? [],
    expiresAt: link.expiresAt,
    callbackUrl: link.callbackUrl,
  };
}

/** The user is on the page: INITIALIZING becomes INITIATED. A link that is open, or over, stays as it is. */
export function openLink(tables: WriteTables, platform: Platform, token: string): LinkView {
  const now = platform.now();
  const link = findLink(tables, token);
  if (linkStatus(link, now) !== "pending") return viewLink(tables, link, now);
  const opened = { ...link, openedAt: now };
  tables.links.put(opened);
  const account = tables.connectedAccounts.get(link.accountId);
  if (account !== undefined) {
    tables.connectedAccounts.put({ ...account, status: "INITIATED", updatedAt: now });
  }
  return viewLink(tables, opened, now);
}
