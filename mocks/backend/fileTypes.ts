import type { PageQuery } from "./inputs.ts";
import type { FileRecord } from "./sessionExtras.ts";
import type { ListPage } from "./views.ts";

/** What the backend's operations on files take and give. */

/** A session's mount: `files`. */
export interface MountPlace {
  sessionId: string;
  mount: string;
}

export interface MountQuery extends PageQuery {
  /** Only what is in this folder, or at this path. */
  prefix?: string | undefined;
}

/** A file that a tool is to be given. */
export interface ToolFileInput {
  toolkit: string;
  tool: string;
  filename: string;
  mimetype: string;
  md5: string;
}

export interface ToolFileQuery extends PageQuery {
  toolkit?: string | undefined;
  tool?: string | undefined;
}

/** A file without its bytes. */
export type StoredFile = Omit<FileRecord, "content" | "order">;

/** Where a file's bytes are put or fetched, until it expires. */
export interface FileAddress {
  /** The file's. */
  id: string;
  path: string;
  /** ms */
  expiresAt: number;
  /** Says that the address is the mock's, and for which of the two it is. */
  key: string;
}

/** What the backend does with files. */
export interface FileOperations {
  /** By their paths. */
  list(place: MountPlace, query?: MountQuery): Promise<ListPage<StoredFile>>;
  /** Announces a file, which is there once its bytes are stored. */
  upload(
    place: MountPlace,
    file: { path: string; mimetype?: string | undefined },
  ): Promise<FileAddress>;
  download(place: MountPlace, path: string): Promise<FileAddress>;
  /** Deletes a file, or a folder with everything in it; returns its path. */
  delete(place: MountPlace, path: string): Promise<string>;
  uploadForTool(file: ToolFileInput): Promise<FileAddress>;
  /** Newest first. */
  listForTools(query?: ToolFileQuery): Promise<ListPage<StoredFile>>;
  /** Rejects with 403 when the address is not one for uploads, or has expired: asked before the bytes are read. */
  checkUpload(address: Omit<FileAddress, "path">): Promise<void>;
  /** Rejects as `checkUpload` does. */
  store(address: Omit<FileAddress, "path">, bytes: Uint8Array): Promise<void>;
  read(
    address: Omit<FileAddress, "path">,
  ): Promise<{ bytes: Uint8Array<ArrayBuffer>; mimetype: string }>;
}
