/** What went wrong: in the platform's own words, where an error only carries its answer. */
export function messageOf(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  const [json] = /\{.*\}$/s.exec(message) ?? [];
  return (json && messageIn(json)) ?? message;
}

function messageIn(json: string): string | undefined {
  try {
    const { error }: { error?: unknown } = JSON.parse(json);
    const message: unknown = error instanceof Object ? Reflect.get(error, "message") : undefined;
    return typeof message === "string" ? message : undefined;
  } catch {
    return undefined;
  }
}
