import { isToolRouterError } from "tool-router-react";

/** What went wrong: in words for users, or else in the platform's own, where an error only carries its answer. */
export function messageOf(error: unknown): string {
  if (isToolRouterError(error)) return error.displayMessage;
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
