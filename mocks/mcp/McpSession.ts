/** A client that initialized, until it ends its session or is forgotten. */
export interface McpSession {
  /** The Tool Router session whose tools it sees. */
  readonly sessionId: string;
  /** Answers a request; one that the end of the session overtakes is a 404. */
  handle(request: Request): Promise<Response>;
  /** Says so where the tools are no longer those that it last heard of. */
  showTools(slugs: readonly string[]): Promise<void>;
  close(): Promise<void>;
}
