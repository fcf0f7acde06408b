/** A seed for a backend that was given none. */
export function randomSeed(): string {
  return crypto.getRandomValues(new Uint32Array(2)).join("-");
}
