/** The value, if it is text and not empty: of one of any length the first 1,000 characters. */
export function textOf(value: unknown): string | undefined {
  return typeof value === "string" && value ? value.slice(0, 1e3) : undefined;
}
