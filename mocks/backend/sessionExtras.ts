import type { SessionConfig } from "./records.ts";

/** What the backend keeps about sessions beside their records. */

/** A call that waits for its user's approval. Used once, it is removed. */
export interface ApprovalRecord {
  /** The `request_state`, `state_…`. */
  id: string;
  order: number;
  sessionId: string;
  /** The call that was asked about, as canonical JSON: no other can use the answer. */
  call: string;
  /** The questions, each about one tool of the call. */
  requests: { id: string; index: number }[];
  createdAt: number;
}

/** A configuration that sessions can be made from, by its id. */
export interface SavedConfigRecord {
  /** `sc_…` */
  id: string;
  order: number;
  name: string;
  description: string;
  config: Pick<SessionConfig, "toolkits" | "tools" | "tags">;
  isArchived: boolean;
  createdAt: number;
  updatedAt: number;
}

/** A file of a session's mount, or one that was uploaded for a tool. */
export interface FileRecord {
  /** `file_…` */
  id: string;
  order: number;
  /** Null: uploaded for a tool, without a session. */
  sessionId: string | null;
  /** Below the mount, without a leading slash; of a tool's file its place in the storage. */
  path: string;
  mimetype: string;
  /** Its bytes as base64; null: announced, and not uploaded yet. */
  content: string | null;
  /** In bytes. */
  size: number;
  /** What it was uploaded for. */
  tool: { toolkit: string; slug: string; filename: string; md5: string } | null;
  updatedAt: number;
}
