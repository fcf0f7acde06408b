import type { FileListResponse } from "@composio/client/resources/files";
import type { FileListResponse as MountListResponse } from "@composio/client/resources/tool-router/session/files";
import type { FileAddress, ListPage, StoredFile } from "../../backend/types.ts";
import { isoTime, type Wire } from "../../wire.ts";
import { wirePage } from "./page.ts";

/** Where a session's sandbox would have its files. */
const MOUNTED_AT = "/mnt/files";

/** A file's place, as all answers about mounts have it. */
export function wirePlace(path: string) {
  return { mount_relative_path: path, sandbox_mount_prefix: MOUNTED_AT };
}

/** A page of a mount. The last one has no cursor at all: the official SDK refuses null. */
export function wireMounted({ items, nextCursor }: ListPage<StoredFile>) {
  return {
    items: items.map(({ path, size, updatedAt }) => ({
      ...wirePlace(path),
      size,
      last_modified: isoTime(updatedAt),
    })),
    next_cursor: nextCursor ?? undefined,
  } satisfies Wire<MountListResponse>;
}

/** Where a file's bytes are put or fetched: an address of the mock's own, which needs no key. */
export function bytesUrl({ id, expiresAt, key }: FileAddress, origin: string): string {
  return `${origin}/__mock__/files/${id}?expires=${expiresAt}&key=${key}`;
}

/** A page of the files that were uploaded for tools. */
export function wireToolFiles(page: ListPage<StoredFile>) {
  return wirePage(page, ({ tool, mimetype }) => ({
    toolkit_slug: tool?.toolkit ?? "",
    tool_slug: tool?.slug ?? "",
    filename: tool?.filename ?? "",
    mimetype,
    md5: tool?.md5 ?? "",
  })) satisfies Wire<FileListResponse>;
}
