import { preferredScheme } from "../../catalog/auth/preferredScheme.ts";
import type { AuthSchemeMode, CatalogToolkit } from "../../catalog/types.ts";
import { badRequest, toolkitIsNoAuth, unknownToolkits } from "../errors.ts";
import { newId } from "../ids/newId.ts";
import type { Platform } from "../platform.ts";
import type { AuthConfigRecord } from "../records.ts";
import type { WriteTables } from "../store/tables.ts";
import type { AuthConfigInput } from "../types.ts";

/** Makes an auth config that the host asked for. */
export function createAuthConfig(
  tables: WriteTables,
  platform: Platform,
  input: AuthConfigInput,
): AuthConfigRecord {
  const toolkit = platform.toolkits.toolkit(input.toolkit);
  if (toolkit === undefined) throw unknownToolkits([input.toolkit]);
  if (toolkit.noAuth) throw toolkitIsNoAuth(toolkit.slug);
  const isManaged = input.type === "managed";
  const scheme = isManaged
    ? toolkit.managedAuthSchemes[0]
    : (input.scheme ?? preferredScheme(toolkit));
  if (scheme === undefined) {
    throw badRequest(`"${toolkit.slug}" has no Composio managed auth.`, [
      'auth_config.type: must be "use_custom_auth" for this toolkit',
    ]);
  }
  if (!toolkit.authSchemes.includes(scheme)) {
    throw badRequest(`"${toolkit.slug}" can't be connected with ${scheme}.`, [
      `auth_config.authScheme: must be one of ${toolkit.authSchemes.join(", ")}`,
    ]);
  }
  return putAuthConfig(tables, platform, {
    toolkit,
    scheme,
    isManaged,
    madeByToolRouter: false,
    name: input.name,
    credentials: input.credentials,
  });
}

/** Makes the auth config of rule 4, which is one of rule 3 from then on. */
export function makeToolRouterConfig(
  tables: WriteTables,
  platform: Platform,
  toolkit: CatalogToolkit,
  scheme: AuthSchemeMode,
): AuthConfigRecord {
  return putAuthConfig(tables, platform, {
    toolkit,
    scheme,
    isManaged: toolkit.managedAuthSchemes.includes(scheme),
    madeByToolRouter: true,
    name: `${toolkit.name} (Tool Router)`,
  });
}

function putAuthConfig(
  tables: WriteTables,
  platform: Platform,
  input: Pick<AuthConfigRecord, "scheme" | "isManaged" | "madeByToolRouter"> & {
    toolkit: CatalogToolkit;
    name?: string | undefined;
    credentials?: Record<string, unknown> | undefined;
  },
): AuthConfigRecord {
  const now = platform.now();
  const { toolkit, name, credentials, ...rest } = input;
  const config: AuthConfigRecord = {
    ...newId(tables, "ac_"),
    ...rest,
    name: name ?? toolkit.name,
    toolkit: toolkit.slug,
    isDisabled: false,
    credentials: credentials ?? {},
    createdAt: now,
    updatedAt: now,
    deletedAt: null,
  };
  tables.authConfigs.put(config);
  return config;
}
