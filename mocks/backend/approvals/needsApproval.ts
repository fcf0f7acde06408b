import type { SessionConfig } from "../records.ts";
import type { AppTool } from "../views.ts";

/**
 * Whether a session's user must approve a tool each time before it runs: because its toolkit, its slug or one of its tags
 * is listed. A toolkit's own tags go before the session's.
 */
export function needsApproval(config: SessionConfig, { tool, toolkit }: AppTool): boolean {
  const own = config.tools?.[toolkit.slug];
  const ownTags = own !== undefined && "tags" in own ? own.tags.require_approval : undefined;
  const tags = ownTags ?? config.tags?.require_approval ?? [];
  return (
    config.toolkits?.require_approval?.includes(toolkit.slug) === true ||
    own?.require_approval?.includes(tool.slug) === true ||
    tags.some((tag) => tool.tags.includes(tag))
  );
}
