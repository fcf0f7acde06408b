import type { AuthSchemeMode } from "../types.ts";

/** Whether the end user alone has what a scheme needs, so that an auth config can be made without the host's help. */
export function isEndUserScheme(mode: AuthSchemeMode): boolean {
  return mode === "API_KEY" || mode === "BEARER_TOKEN" || mode === "BASIC";
}
