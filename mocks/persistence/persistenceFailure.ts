/** Why records can no longer be kept, in a word to switch on and a sentence to show. */
export interface PersistenceFailure {
  /**
   * - `unavailable`: the browser offers no IndexedDB here, or forbids it (private windows, sandboxed frames).
   * - `quota`: there is no room left.
   * - `newer`: a newer version of the mock wrote the database.
   * - `broken`: the browser could not read or write its own files.
   */
  reason: "unavailable" | "quota" | "newer" | "broken";
  /** What happened, what it means and what helps, for a developer. */
  message: string;
  cause: unknown;
}

const causes: Record<PersistenceFailure["reason"], string> = {
  unavailable: "IndexedDB is not available here (a private window, or a sandboxed frame?).",
  quota: "The browser has no room left for this site. Clearing its data helps.",
  newer: "A newer version of the mock wrote this site's records. Clearing its data helps.",
  broken: "The browser could not read or write its database. Clearing this site's data helps.",
};

const reasonsByName: Record<string, PersistenceFailure["reason"]> = {
  QuotaExceededError: "quota",
  VersionError: "newer",
  UnknownError: "broken",
  DataError: "broken",
  NotFoundError: "broken",
};

/** Puts a name and words to what IndexedDB threw. */
export function describeFailure(cause: unknown): PersistenceFailure {
  const name = cause instanceof Error || cause instanceof DOMException ? cause.name : "";
  const reason = reasonsByName[name] ?? "unavailable";
  return {
    reason,
    message: `The mock now keeps its records in this page's memory only: a reload forgets them, and other tabs and the Connect Link page don't see them. ${causes[reason]}`,
    cause,
  };
}
