import { isEndUserScheme } from "../../catalog/auth/isEndUserScheme.ts";
import type { AuthSchemeMode, CatalogToolkit } from "../../catalog/types.ts";

/**
 * The scheme that Tool Router connects a toolkit with when the host brings nothing: the managed one, else the first
 * that the end user alone can fill (never so with `managedAuthOnly`). Undefined: there is none, and the host must bring
 * an auth config.
 */
export function schemeWithoutHost(
  { authSchemes, managedAuthSchemes }: CatalogToolkit,
  managedAuthOnly: boolean,
): AuthSchemeMode | undefined {
  const managed = authSchemes.find((mode) => managedAuthSchemes.includes(mode));
  if (managed !== undefined || managedAuthOnly) return managed;
  return authSchemes.find(isEndUserScheme);
}
