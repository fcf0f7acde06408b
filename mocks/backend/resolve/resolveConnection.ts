import type { CatalogToolkit } from "../../catalog/types.ts";
import type { Platform } from "../platform.ts";
import type { SessionRecord } from "../records.ts";
import type { ReadTables } from "../store/tables.ts";
import { schemeWithoutHost } from "../toolkits/schemeWithoutHost.ts";
import type { Resolution } from "../types.ts";
import { resolveAmong } from "./resolveAmong.ts";
import { resolvePins } from "./resolvePins.ts";

/**
 * Which account a session uses for a toolkit, by the platform's five sentences in their order: the session's pin, the
 * session's auth config, the auth config that Tool Router made earlier, one that it would make, none.
 *
 * Only this user's accounts of this toolkit are looked at.
 */
export function resolveConnection(
  tables: ReadTables,
  platform: Platform,
  session: SessionRecord,
  toolkit: CatalogToolkit,
): Resolution {
  const { slug } = toolkit;
  if (toolkit.noAuth) {
    return {
      rule: "noAuth",
      account: null,
      shown: null,
      authConfigId: null,
      trace: [`${slug} needs no authentication: tools run without an account.`],
    };
  }

  const pins = session.config.connected_accounts[slug] ?? [];
  if (pins.length > 0) return resolvePins(tables, session, slug, pins);
  const trace = [`Rule 1: the session pins no account for ${slug}.`];

  const override = session.config.auth_configs[slug];
  if (override !== undefined) {
    trace.push(`Rule 2 decides: the session names the auth config ${override} for ${slug}.`);
    return resolveAmong(tables, session, slug, {
      rule: "authConfigs",
      authConfigId: override,
      configIds: new Set([override]),
      trace,
    });
  }
  trace.push(`Rule 2: the session names no auth config for ${slug}.`);

  const made = tables.configs.ofToolRouter.list(slug);
  const newest = made.at(-1);
  if (newest !== undefined) {
    trace.push(
      `Rule 3 decides: Tool Router made the auth config ${newest.id} for ${slug} earlier.`,
    );
    return resolveAmong(tables, session, slug, {
      rule: "toolRouterAuthConfig",
      authConfigId: newest.id,
      configIds: new Set(made.map(({ id }) => id)),
      trace,
    });
  }
  trace.push(`Rule 3: Tool Router has made no auth config for ${slug} yet.`);

  const scheme = schemeWithoutHost(toolkit, platform.managedAuthOnly);
  if (scheme !== undefined) {
    trace.push(
      `Rule 4 decides: Tool Router can make an auth config for ${slug} (${scheme}); a link will.`,
      "No account is on it yet, so there is none to use.",
    );
    return {
      rule: "managedAuthConfig",
      account: null,
      shown: null,
      authConfigId: null,
      refusal: "noActiveConnection",
      trace,
    };
  }
  trace.push(
    `Rule 4: Tool Router can't make an auth config for ${slug} without the host's own credentials.`,
    "Rule 5 decides: without an auth config there is nothing to connect with.",
  );
  return {
    rule: "noManagedAuth",
    account: null,
    shown: null,
    authConfigId: null,
    refusal: "noManagedAuth",
    trace,
  };
}
