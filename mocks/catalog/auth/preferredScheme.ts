import type { AuthSchemeMode, CatalogToolkit } from "../types.ts";
import { isEndUserScheme } from "./isEndUserScheme.ts";

/**
 * The scheme that a toolkit is connected with when nobody chose one: the managed one, else the first that the end
 * user alone can fill in, else the first (which then needs an auth config of the host's). Undefined only for a
 * toolkit that knows no scheme.
 */
export function preferredScheme(
  toolkit: Pick<CatalogToolkit, "authSchemes" | "managedAuthSchemes">,
): AuthSchemeMode | undefined {
  const { authSchemes, managedAuthSchemes } = toolkit;
  return (
    authSchemes.find((mode) => managedAuthSchemes.includes(mode)) ??
    authSchemes.find(isEndUserScheme) ??
    authSchemes[0]
  );
}
