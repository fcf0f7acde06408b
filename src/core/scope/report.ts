import { isToolRouterError, ToolRouterError } from "../../client/index.ts";
import type { Scope } from "./Scope.ts";

const reported = new WeakSet<ToolRouterError>();

/** The error as the kit's own, told to `onEvent` once, however many calls it ends. */
export function report({ emit }: Scope, value: unknown): ToolRouterError {
  const error = isToolRouterError(value)
    ? value
    : new ToolRouterError("invalid_response", String(value), { cause: value });
  if (error.code !== "aborted" && !reported.has(error)) {
    reported.add(error);
    emit({ type: "error", error });
  }
  return error;
}

/** Runs a call; what it throws is told, and given on as a `ToolRouterError`. */
export async function reporting<Result>(
  scope: Scope,
  work: () => Promise<Result>,
): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    throw report(scope, error);
  }
}
