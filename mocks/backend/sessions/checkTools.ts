import { invalidConfig } from "../errors.ts";
import type { Platform } from "../platform.ts";
import type { SessionConfig } from "../records.ts";
import type { SessionPatchBody } from "../sessionBodies.ts";
import { namesTools } from "./preloadedTools.ts";

/** A typing mistake in a tool's slug would leave a toolkit without tools, or with one too many. */
export function checkTools(platform: Platform, body: SessionPatchBody): void {
  const unknown = Object.entries(body.tools ?? {}).flatMap(([slug, filter]) => {
    if ("tags" in filter) return [];
    const known = new Set(platform.toolkits.toolkit(slug)?.tools.map((tool) => tool.slug));
    return Object.values(filter)
      .flat()
      .filter((tool) => !known.has(tool))
      .map((tool) => `tools.${slug}: there is no tool ${tool}`);
  });
  if (unknown.length > 0) throw invalidConfig("Some tools do not exist.", unknown);
}

/** Everything there is would be too much to preload. */
export function checkPreload(config: SessionConfig, body: SessionPatchBody): void {
  if (config.preload.tools !== "all" || namesTools(config)) return;
  if (body.preload || body.toolkits || body.tools || body.tags) {
    throw invalidConfig("All tools can't be preloaded in a session that names none.", [
      'preload.tools: "all" needs enabled toolkits, tools or tags',
    ]);
  }
}
