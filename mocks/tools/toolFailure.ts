/** A tool ran and the provider said no. Becomes the answer's `error`. */
export class ToolFailure extends Error {
  override readonly name = "ToolFailure";
}

/** Ends the call with an error. */
export function fail(message: string): never {
  throw new ToolFailure(message);
}

/** Ends the call: there is no such thing. */
export function notFound(what: string, id: string): never {
  fail(`Not Found: there is no ${what} "${id}".`);
}
