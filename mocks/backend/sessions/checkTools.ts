import { invalidConfig } from "../errors.ts";
import type { Platform } from "../platform.ts";
import type { SessionConfig } from "../records.ts";
import type { SessionPatchBody } from "../sessionBodies.ts";
import { namesTools } from "./preloadedTools.ts";
import { toolFilter } from "./toolFilter.ts";

/** A typing mistake in a tool's slug would leave a toolkit without tools, or with one too many. */
export function checkTools(platform: Platform, body: SessionPatchBody): void {
  const unknown = Object.entries(body.tools ?? {}).flatMap(([slug, filter]) => {
    const known = new Set(platform.toolkits.toolkit(slug)?.tools.map((tool) => tool.slug));
    const named = "tags" in filter ? (filter.require_approval ?? []) : Object.values(filter).flat();
    return named
      .filter((tool) => !known.has(tool))
      .map((tool) => `tools.${slug}: there is no tool ${tool}`);
  });
  if (unknown.length > 0) throw invalidConfig("Some tools do not exist.", unknown);
}

/** What is preloaded must be what the session may run; everything there is would be too much. */
export function checkPreload(
  platform: Platform,
  config: SessionConfig,
  body: SessionPatchBody,
): void {
  const { tools } = config.preload;
  const { preload, toolkits, tools: filters, tags, multi_account, experimental } = body;
  const changed = [
    preload,
    toolkits,
    filters,
    tags,
    multi_account,
    experimental?.session_config_id,
  ];
  if (changed.every((block) => block === undefined)) return;
  if (tools !== "all" && tools.length === 0) return;
  if (config.multi_account?.enable === true) {
    throw invalidConfig("Tools can't be preloaded where the agent chooses among accounts.", [
      "preload.tools: must be empty while multi_account.enable is true",
    ]);
  }
  if (tools === "all") {
    if (namesTools(config)) return;
    throw invalidConfig("All tools can't be preloaded in a session that names none.", [
      'preload.tools: "all" needs enabled toolkits, tools or tags',
    ]);
  }
  const isAllowed = toolFilter(config);
  const problems = tools.flatMap((slug) => {
    if (slug.startsWith("LOCAL_")) return `preload.tools: ${slug} is a tool of the caller's own`;
    const entry = platform.toolkits.tool(slug);
    if (entry === undefined) return `preload.tools: there is no tool ${slug}`;
    return isAllowed(entry) ? [] : `preload.tools: the session leaves ${slug} out`;
  });
  if (problems.length > 0) throw invalidConfig("Some tools can't be preloaded.", problems);
}
