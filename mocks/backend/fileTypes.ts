import type { PageQuery } from "./inputs.ts";
import type { FileRecord } from "./sessionExtras.ts";

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
