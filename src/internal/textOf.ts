/** The value, if it is text and not empty. */
export function textOf(value: unknown): string | undefined {
  return typeof value === "string" && value ? value : undefined;
}
