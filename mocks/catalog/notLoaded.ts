/** The tools of the catalogue were read before they were loaded. */
export class ToolsNotLoadedError extends Error {
  override readonly name = "ToolsNotLoadedError";
  /** Loads them. */
  readonly load: () => Promise<unknown>;

  constructor(toolkit: string, load: () => Promise<unknown>) {
    super(
      `The tools of ${toolkit} are not loaded yet: take the catalogue from \`await loadCatalog()\` before you read or copy them.`,
    );
    this.load = load;
  }
}

/**
 * Does some work that may read tools. Where they are not loaded yet they are now, and the work is done anew: it must not
 * have changed anything before it threw.
 */
export async function whenLoaded<Result>(work: () => Result | Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof ToolsNotLoadedError)) throw error;
    await error.load();
    return work();
  }
}
