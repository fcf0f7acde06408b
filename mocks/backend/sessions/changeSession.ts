import { badRequest, conflict } from "../errors.ts";
import { newId } from "../ids/newId.ts";
import type { Platform } from "../platform.ts";
import type { SessionRecord } from "../records.ts";
import type { SessionConfigBody, SessionPatchBody } from "../sessionBodies.ts";
import type { WriteTables } from "../store/tables.ts";
import { checkConfig } from "./checkConfig.ts";
import { findSession } from "./findSession.ts";
import { withSavedConfig } from "./savedConfig.ts";
import { newConfig, patchConfig } from "./sessionConfig.ts";

/** How many replaced configurations are remembered, so that a session's record stays small. */
const HISTORY_LENGTH = 100;

/** Makes a session for a user, who needs no record: any non-empty id is one. */
export function createSession(
  tables: WriteTables,
  platform: Platform,
  userId: string,
  body: SessionConfigBody,
): SessionRecord {
  if (userId === "") throw badRequest("A session needs a user.", ["user_id: must not be empty"]);
  const config = withSavedConfig(tables, newConfig(body), body);
  checkConfig(tables, platform, { userId, config }, body);
  const now = platform.now();
  const session: SessionRecord = {
    ...newId(tables, "trs_"),
    userId,
    config,
    configVersion: 1,
    history: [],
    createdAt: now,
    updatedAt: now,
  };
  tables.sessions.put(session);
  return session;
}

/** @throws PlatformError 409 when the caller expected another version, and those of creating a session. */
export function patchSession(
  tables: WriteTables,
  platform: Platform,
  id: string,
  body: SessionPatchBody,
): SessionRecord {
  const before = findSession(tables, id);
  const expected = body.expected_config_version;
  if (expected !== undefined && expected !== before.configVersion) {
    throw conflict(
      `The session's configuration is at version ${before.configVersion}, not ${expected}.`,
      "Read the session again and repeat the change on what it says now.",
    );
  }
  const config = withSavedConfig(tables, patchConfig(before.config, body), body);
  checkConfig(tables, platform, { userId: before.userId, config }, body);
  const now = platform.now();
  const archived = { version: before.configVersion, config: before.config, archivedAt: now };
  const session: SessionRecord = {
    ...before,
    config,
    configVersion: before.configVersion + 1,
    history: [archived, ...before.history].slice(0, HISTORY_LENGTH),
    updatedAt: now,
  };
  tables.sessions.put(session);
  return session;
}

/** Its files go with it; its user's accounts stay. */
export function deleteSession(tables: WriteTables, id: string): void {
  tables.sessions.remove(findSession(tables, id).id);
  for (const file of [...tables.mounted.bySession.list(id)]) tables.files.remove(file.id);
}
