import { notFound } from "../errors.ts";
import type { SessionRecord } from "../records.ts";
import type { ReadTables } from "../store/tables.ts";

/** @throws PlatformError 404 when there is none, or it was deleted. */
export function findSession(tables: ReadTables, id: string): SessionRecord {
  const session = tables.sessions.get(id);
  if (session === undefined) throw notFound("session", id);
  return session;
}
