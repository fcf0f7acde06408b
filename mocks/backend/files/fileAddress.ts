import { seedOf } from "../ids/newId.ts";
import { scramble } from "../ids/scramble.ts";
import { PlatformError } from "../platformError.ts";
import type { FileRecord } from "../sessionExtras.ts";
import type { ReadTables } from "../store/tables.ts";
import type { FileAddress } from "../types.ts";

/** How long the address of a file works, in ms. */
export const ADDRESS_MS = 60 * 60_000;

/** Bytes are put there, or fetched: the address of the one is no address of the other. */
export type FileUse = "upload" | "download";

/** The address of a file for one use, until it expires. Nothing is stored for it: its key is made of the rest. */
export function fileAddress(
  tables: ReadTables,
  use: FileUse,
  { id, path }: FileRecord,
  now: number,
): FileAddress {
  const expiresAt = now + ADDRESS_MS;
  return { id, path, expiresAt, key: keyFor(tables, use, id, expiresAt) };
}

/**
 * The file that an address is for.
 *
 * @throws PlatformError 403 for an address that was made up, is for another use or has expired, and when its file is gone.
 */
export function fileAt(
  tables: ReadTables,
  use: FileUse,
  { id, expiresAt, key }: Omit<FileAddress, "path">,
  now: number,
): FileRecord {
  const file = tables.files.get(id);
  if (file === undefined || key !== keyFor(tables, use, id, expiresAt)) throw noAccess("not valid");
  if (now >= expiresAt) throw noAccess("over");
  return file;
}

function keyFor(tables: ReadTables, use: FileUse, id: string, expiresAt: number): string {
  return scramble(expiresAt, `${seedOf(tables)} ${use} ${id}`).toString(36);
}

function noAccess(how: string): PlatformError {
  return new PlatformError({
    status: 403,
    code: 10403,
    slug: "HTTP_Forbidden",
    message: `This address of a file is ${how}.`,
    suggestedFix: "Ask for a new one: an address works for an hour, for the use it was made for.",
  });
}
