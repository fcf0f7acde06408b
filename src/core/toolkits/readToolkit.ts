import type { Toolkit } from "../../client/index.ts";
import type { Scope } from "../scope/Scope.ts";
import { findToolkit } from "./findToolkit.ts";
import { toolkitOptions } from "./toolkitOptions.ts";

/** A toolkit from what was read, or read now; nothing where the session does not have it, or it cannot be had. */
export async function readToolkit(scope: Scope, slug: string): Promise<Toolkit | undefined> {
  const found = findToolkit(scope, slug);
  if (found) return found;
  try {
    await scope.queryClient.fetchInfiniteQuery(toolkitOptions(scope, slug));
  } catch {
    // Told to `onEvent`.
  }
  return findToolkit(scope, slug);
}
