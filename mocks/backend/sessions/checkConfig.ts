import { invalidAuthConfigs, noUsableAuthConfig, unknownToolkits } from "../errors.ts";
import { checkCallbackUrl } from "../links/checkCallbackUrl.ts";
import type { Platform } from "../platform.ts";
import type { SessionConfig } from "../records.ts";
import type { SessionPatchBody } from "../sessionBodies.ts";
import type { ReadTables } from "../store/tables.ts";
import { schemeWithoutHost } from "../toolkits/schemeWithoutHost.ts";
import { checkBlocks } from "./checkBlocks.ts";
import { checkPinCount, checkPins } from "./checkPins.ts";
import { checkPreload, checkTools } from "./checkTools.ts";
import { toolkitFilter } from "./toolkitFilter.ts";

/**
 * Refuses a configuration that can't work. Only what the request names is looked at: an account that died since it
 * was pinned does not keep the rest of the session from being changed.
 *
 * @throws PlatformError 4305, 4306, InvalidAuthConfigIds, 4300 or 10400.
 */
export function checkConfig(
  tables: ReadTables,
  platform: Platform,
  session: { userId: string; config: SessionConfig },
  body: SessionPatchBody,
): void {
  checkSlugs(platform, body);
  checkTools(platform, body);
  checkBlocks(session.config, body);
  checkPreload(platform, session.config, body);
  checkCallbackUrl(
    body.manage_connections?.callback_url ?? undefined,
    "manage_connections.callback_url",
  );
  if (body.connected_accounts || body.multi_account !== undefined)
    checkPinCount(tables, session.config);
  if (body.connected_accounts) checkPins(tables, session);
  if (body.auth_configs) checkAuthConfigs(tables, session.config);
  if (body.toolkits || body.auth_configs) checkUsable(tables, platform, session.config);
}

function checkSlugs(platform: Platform, body: SessionPatchBody): void {
  const { toolkits } = body;
  const instant = body.instant || body.premium_usage || undefined;
  const listed = [toolkits, instant?.toolkits].flatMap((list) =>
    list ? Object.values(list).flat() : [],
  );
  const slugs = [
    ...listed,
    ...Object.keys(body.auth_configs ?? {}),
    ...Object.keys(body.connected_accounts ?? {}),
    ...Object.keys(body.tools ?? {}),
    ...Object.keys(instant?.tools ?? {}),
  ];
  const unknown = slugs.filter((slug) => platform.toolkits.toolkit(slug) === undefined);
  if (unknown.length > 0) throw unknownToolkits([...new Set(unknown)]);
}

function checkAuthConfigs(tables: ReadTables, config: SessionConfig): void {
  const isAllowed = toolkitFilter(config);
  const reasons = Object.entries(config.auth_configs).flatMap(([toolkit, id]) => {
    const authConfig = tables.authConfigs.get(id);
    if (authConfig === undefined || authConfig.deletedAt !== null) {
      return `${id} is no auth config`;
    }
    if (authConfig.toolkit !== toolkit) return `${id} is for "${authConfig.toolkit}"`;
    return isAllowed(toolkit) ? [] : `"${toolkit}" is not in the session's toolkits`;
  });
  if (reasons.length > 0) throw invalidAuthConfigs(reasons);
}

/** A toolkit that the session asks for by name must be one that it can connect. */
function checkUsable(tables: ReadTables, platform: Platform, config: SessionConfig): void {
  const { toolkits } = config;
  if (toolkits === undefined || !("enabled" in toolkits)) return;
  const unusable = toolkits.enabled.filter((slug) => {
    const toolkit = platform.toolkits.toolkit(slug);
    return (
      toolkit !== undefined &&
      !toolkit.noAuth &&
      !(slug in config.connected_accounts) &&
      !(slug in config.auth_configs) &&
      tables.configs.ofToolRouter.list(slug).length === 0 &&
      schemeWithoutHost(toolkit, platform.managedAuthOnly) === undefined
    );
  });
  if (unusable.length > 0) throw noUsableAuthConfig(unusable);
}
