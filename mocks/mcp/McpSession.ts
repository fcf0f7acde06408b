import type { Session } from "../backend/types.ts";

/** A client that initialized, until it ends its session or is forgotten. */
export interface McpSession {
  /** The Tool Router session whose tools it sees. */
  readonly sessionId: string;
  /** Answers a request; one that the end of the session overtakes is a 404. */
  handle(request: Request): Promise<Response>;
  /** The Tool Router session changed: says so to a client whose tools are no longer the same. */
  follow(changed: Session): Promise<void>;
  close(): Promise<void>;
}
