import { toolsKey } from "../queries/toolsOptions.ts";
import { invalidateConnections } from "../queries/updateConnections.ts";
import type { Scope } from "../scope/Scope.ts";
import { refreshSession } from "../session/reloadSession.ts";

/**
 * Reads again what a host knows to have changed: one toolkit's connection and accounts, or everything that is on screen.
 * Does not reject: each query holds its own error.
 */
export async function refresh(scope: Scope, toolkit?: string): Promise<void> {
  await Promise.all([
    refreshSession(scope),
    invalidateConnections(scope, toolkit),
    toolkit ? undefined : scope.queryClient.invalidateQueries({ queryKey: toolsKey(scope) }),
  ]);
}
