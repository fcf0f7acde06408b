import { badRequest } from "../errors.ts";
import { newId } from "../ids/newId.ts";
import { listPage } from "../listPage.ts";
import type { Platform } from "../platform.ts";
import type { FileRecord } from "../sessionExtras.ts";
import type { ReadTables, WriteTables } from "../store/tables.ts";
import type { FileAddress, ListPage, StoredFile, ToolFileInput, ToolFileQuery } from "../types.ts";
import { fileAddress } from "./fileAddress.ts";
import { checkFileCount, filesOf } from "./fileSpace.ts";
import { readMimetype } from "./mimetype.ts";
import { withoutContent } from "./mountFiles.ts";
import { readMountPath } from "./mountPath.ts";

/** Announces a file that a tool is to be given. The address's path is its place in the storage, which the tool is given. */
export function announceToolFile(
  tables: WriteTables,
  platform: Platform,
  { toolkit, tool, filename, mimetype, md5 }: ToolFileInput,
): FileAddress {
  const now = platform.now();
  if (filename.includes("/")) {
    throw badRequest("The name can't be used.", ["filename: must be a name, without folders"]);
  }
  const type = readMimetype(mimetype);
  checkFileCount(tables, null, now);
  const fresh = newId(tables, "file_");
  const record: FileRecord = {
    ...fresh,
    sessionId: null,
    path: readMountPath(`requests/${toolkit}/${tool}/${fresh.id}/${filename}`),
    mimetype: type,
    content: null,
    size: 0,
    tool: { toolkit, slug: tool, filename, md5 },
    updatedAt: now,
  };
  tables.files.put(record);
  return fileAddress(tables, "upload", record, now);
}

/** A page of the files that were uploaded for tools, newest first. */
export function listToolFiles(
  tables: ReadTables,
  { toolkit, tool, ...query }: ToolFileQuery,
): ListPage<StoredFile> {
  const files = filesOf(tables, null)
    .filter(
      (file) =>
        file.content !== null &&
        (toolkit === undefined || file.tool?.toolkit === toolkit) &&
        (tool === undefined || file.tool?.slug === tool),
    )
    .toSorted((a, b) => b.order - a.order);
  const page = listPage(files, query, { default: 20, max: 50 });
  return { ...page, items: page.items.map(withoutContent) };
}
