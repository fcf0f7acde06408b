/** What the proxy answers instead of forwarding. Everything in it may be read by the browser. */
export interface RefusalDetails {
  /** The platform's number of an error, or ours. */
  code?: unknown;
  slug?: unknown;
  /** Which fields are wrong, and how. */
  errors?: readonly string[] | undefined;
  suggestedFix?: unknown;
  /** The platform's own id of the request. */
  upstreamRequestId?: string | undefined;
  headers?: Record<string, string>;
  /** For the audit event alone. */
  reason?: string;
}

/** A request that ends here, with the status and the words of its answer. */
export class Refusal extends Error {
  readonly status: number;
  readonly details: RefusalDetails;

  constructor(status: number, message: string, details: RefusalDetails = {}) {
    super(message);
    this.status = status;
    this.details = details;
  }
}

/** 404 for what is not there and for what is another user's: an answer must not tell the two apart. */
export function notFound(what: string, reason = "not_found"): Refusal {
  return new Refusal(404, `There is no such ${what}.`, {
    slug: "ToolRouterProxy_NotFound",
    reason,
  });
}

/** 400 for a query or body that has something that may not pass, in the platform's own words and number. */
export function badRequest(...errors: string[]): Refusal {
  return new Refusal(400, "The request has fields that are not allowed here.", {
    code: 10400,
    slug: "HTTP_BadRequest",
    errors,
    reason: "bad_request",
  });
}
