import type { Scope } from "../scope/Scope.ts";
import { sessionOptions } from "./sessionOptions.ts";

/** Tries again after an error: the session first, then whatever could not be read without it. */
export async function retrySession(scope: Scope): Promise<void> {
  const { queryClient, key } = scope;
  try {
    await queryClient.fetchQuery(sessionOptions(scope));
  } catch {
    // The query holds the error.
    return;
  }
  await queryClient.refetchQueries({
    queryKey: key,
    type: "active",
    predicate: ({ state }) => state.status === "error",
  });
}
