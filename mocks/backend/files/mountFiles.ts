import { notFound } from "../errors.ts";
import { newId } from "../ids/newId.ts";
import { listPage } from "../listPage.ts";
import type { Platform } from "../platform.ts";
import type { FileRecord } from "../sessionExtras.ts";
import { findSession } from "../sessions/findSession.ts";
import type { ReadTables, WriteTables } from "../store/tables.ts";
import type { FileAddress, ListPage, MountPlace, MountQuery, StoredFile } from "../types.ts";
import { fileAddress } from "./fileAddress.ts";
import { checkFileCount, filesOf } from "./fileSpace.ts";
import { readMimetype } from "./mimetype.ts";
import { isWithin, readMountPath, readMountPrefix } from "./mountPath.ts";

/** The one mount that a session has. */
const MOUNT = "files";

/** A page of a session's files, by their paths. */
export function listMounted(
  tables: ReadTables,
  place: MountPlace,
  { prefix, ...query }: MountQuery,
): ListPage<StoredFile> {
  const folder = prefix === undefined ? undefined : readMountPrefix(prefix);
  const files = uploadedTo(tables, place).filter(
    ({ path }) => folder === undefined || isWithin(path, folder),
  );
  const page = listPage(files, query, { default: 100, max: 500 });
  return { ...page, items: page.items.map(withoutContent) };
}

/** Announces a file. It is there, in the place of what was at its path, once its bytes are. */
export function announceMounted(
  tables: WriteTables,
  platform: Platform,
  place: MountPlace,
  file: { path: string; mimetype?: string | undefined },
): FileAddress {
  const { sessionId } = checkPlace(tables, place);
  const now = platform.now();
  const path = readMountPath(file.path);
  const mimetype = readMimetype(file.mimetype);
  checkFileCount(tables, sessionId, now);
  const record: FileRecord = {
    ...newId(tables, "file_"),
    sessionId,
    path,
    mimetype,
    content: null,
    size: 0,
    tool: null,
    updatedAt: now,
  };
  tables.files.put(record);
  return fileAddress(tables, "upload", record, now);
}

/** @throws PlatformError 404 when there is no such file. */
export function downloadMounted(
  tables: ReadTables,
  platform: Platform,
  place: MountPlace,
  given: string,
): FileAddress {
  const path = readMountPath(given);
  const file = uploadedTo(tables, place).find((one) => one.path === path);
  if (file === undefined) throw notFound("file", path);
  return fileAddress(tables, "download", file, platform.now());
}

/**
 * Deletes a file, or everything in a folder. Returns its path.
 *
 * @throws PlatformError 404 when there is neither.
 */
export function deleteMounted(tables: WriteTables, place: MountPlace, given: string): string {
  const path = readMountPath(given.endsWith("/") ? given.slice(0, -1) : given);
  const deleted = uploadedTo(tables, place).filter((file) => isWithin(file.path, path));
  if (deleted.length === 0) throw notFound("file", path);
  for (const { id } of deleted) tables.files.remove(id);
  return path;
}

/** A file as it is listed. */
export function withoutContent({ content: _, order: __, ...file }: FileRecord): StoredFile {
  return file;
}

function uploadedTo(tables: ReadTables, place: MountPlace): FileRecord[] {
  const { sessionId } = checkPlace(tables, place);
  return filesOf(tables, sessionId).filter(({ content }) => content !== null);
}

function checkPlace(tables: ReadTables, place: MountPlace): MountPlace {
  findSession(tables, place.sessionId);
  if (place.mount !== MOUNT) throw notFound("mount", place.mount);
  return place;
}
