/** What the platform says when it refuses. */
export interface PlatformErrorDetails {
  /** HTTP status. */
  status: number;
  /** The platform's number, or its word; the HTTP status where it has none. */
  code: number | string;
  slug?: string | undefined;
  message: string;
  suggestedFix?: string | undefined;
  /** Field errors. */
  errors?: readonly string[] | undefined;
  /** Set when the refusal is in the log of executions. */
  requestId?: string | undefined;
}

/** A refusal of the platform; handlers turn it into its error envelope. */
export class PlatformError extends Error {
  override readonly name = "PlatformError";
  readonly status: number;
  readonly code: number | string;
  readonly slug: string | undefined;
  readonly suggestedFix: string;
  readonly errors: readonly string[] | undefined;
  readonly requestId: string | undefined;

  constructor(details: PlatformErrorDetails) {
    super(details.message);
    this.status = details.status;
    this.code = details.code;
    this.slug = details.slug;
    this.suggestedFix = details.suggestedFix ?? "";
    this.errors = details.errors;
    this.requestId = details.requestId;
  }
}
