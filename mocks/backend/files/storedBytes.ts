import { notFound } from "../errors.ts";
import type { Platform } from "../platform.ts";
import type { ReadTables, WriteTables } from "../store/tables.ts";
import type { FileAddress } from "../types.ts";
import { fromBase64, toBase64 } from "./base64.ts";
import { fileAt } from "./fileAddress.ts";
import { checkFileSize, filesOf } from "./fileSpace.ts";

/** Puts an announced file's bytes there; whatever was at its path is replaced. */
export function storeBytes(
  tables: WriteTables,
  platform: Platform,
  address: Omit<FileAddress, "path">,
  bytes: Uint8Array,
): void {
  const now = platform.now();
  const file = fileAt(tables, "upload", address, now);
  const replaced = filesOf(tables, file.sessionId).filter(
    ({ id, path, content }) => content !== null && path === file.path && id !== file.id,
  );
  checkFileSize(tables, file, bytes.length, replaced);
  for (const { id } of replaced) tables.files.remove(id);
  tables.files.put({ ...file, content: toBase64(bytes), size: bytes.length, updatedAt: now });
}

/** A file's bytes, and of what type they are. */
export function readStored(
  tables: ReadTables,
  platform: Platform,
  address: Omit<FileAddress, "path">,
): { bytes: Uint8Array<ArrayBuffer>; mimetype: string } {
  const { content, mimetype, path } = fileAt(tables, "download", address, platform.now());
  if (content === null) throw notFound("file", path);
  return { bytes: fromBase64(content), mimetype };
}
