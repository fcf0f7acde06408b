import { PlatformError } from "../platformError.ts";
import type { FileRecord } from "../sessionExtras.ts";
import { FILES_OF_TOOLS } from "../store/keys.ts";
import type { WriteTables } from "../store/tables.ts";
import { ADDRESS_MS } from "./fileAddress.ts";

/** What a session may keep, and the files of tools together. A browser gives a page only so much. */
const MAX_FILES = 1000;
const MAX_BYTES = 32 * 1024 * 1024;

/**
 * Makes sure that one more file may be announced. What was announced and never uploaded is forgotten when its address
 * has expired.
 *
 * @throws PlatformError 413.
 */
export function checkFileCount(tables: WriteTables, sessionId: string | null, now: number): void {
  const files = filesOf(tables, sessionId);
  const forgotten = files.filter(
    ({ content, updatedAt }) => content === null && updatedAt + ADDRESS_MS <= now,
  );
  for (const { id } of forgotten) tables.files.remove(id);
  if (files.length - forgotten.length >= MAX_FILES) {
    throw isFull(`There are ${MAX_FILES} files already.`);
  }
}

/** @throws PlatformError 413 when a file of so many bytes is too much, in place of those that it replaces. */
export function checkFileSize(
  tables: WriteTables,
  { id, sessionId }: FileRecord,
  size: number,
  replaced: readonly FileRecord[],
): void {
  const given = new Set([id, ...replaced.map((file) => file.id)]);
  const others = filesOf(tables, sessionId).filter((file) => !given.has(file.id));
  const used = others.reduce((sum, file) => sum + file.size, 0);
  if (used + size > MAX_BYTES) throw isFull(`The files would be more than ${MAX_BYTES} bytes.`);
}

/** A session's files by their paths, or those of tools. */
export function filesOf(
  tables: Pick<WriteTables, "mounted">,
  sessionId: string | null,
): readonly FileRecord[] {
  return [...tables.mounted.bySession.list(sessionId ?? FILES_OF_TOOLS)];
}

function isFull(message: string): PlatformError {
  return new PlatformError({
    status: 413,
    code: 10413,
    slug: "HTTP_PayloadTooLarge",
    message,
    suggestedFix:
      "Delete files first. A session keeps 1000 files and 32 MB, tools' files together the same.",
  });
}
