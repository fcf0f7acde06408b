import type { CatalogToolkit } from "../../catalog/types.ts";
import type { Platform } from "../platform.ts";
import type { SessionConfig } from "../records.ts";
import type { AppTool } from "../types.ts";
import { toolFilter } from "./toolFilter.ts";
import { toolkitFilter } from "./toolkitFilter.ts";

/** The platform preloads no more app tools than this. */
const MAX_PRELOADED = 1000;

/** The app tools that a session lists beside its own: those it names, or all that its filters ask for. */
export function preloadedTools(platform: Platform, config: SessionConfig): AppTool[] {
  const { tools } = config.preload;
  const isAllowed = toolFilter(config);
  const asked =
    tools === "all"
      ? allNamed(platform, config)
      : tools.flatMap((slug) => platform.toolkits.tool(slug) ?? []);
  const preloaded: AppTool[] = [];
  for (const entry of asked) {
    if (preloaded.length === MAX_PRELOADED) break;
    if (isAllowed(entry)) preloaded.push(entry);
  }
  return preloaded;
}

/** Whether any filter says what to use, rather than what not to. */
export function namesTools({ toolkits, tags, tools }: SessionConfig): boolean {
  return (
    (toolkits !== undefined && "enabled" in toolkits) ||
    tags?.enabled !== undefined ||
    Object.values(tools ?? {}).some(isPositive)
  );
}

/** Tools of the toolkits that some filter names, one after the other, so that what is beyond the limit is never made. */
function* allNamed({ toolkits }: Platform, config: SessionConfig): Generator<AppTool> {
  const isAllowed = toolkitFilter(config);
  const isNamed = nameFilter(config);
  for (const toolkit of toolkits.toolkits) {
    if (!isAllowed(toolkit.slug) || !isNamed(toolkit)) continue;
    for (const tool of toolkit.tools) yield { tool, toolkit };
  }
}

function nameFilter({ toolkits, tags, tools = {} }: SessionConfig) {
  return ({ slug }: CatalogToolkit): boolean => {
    if (toolkits !== undefined && "enabled" in toolkits) return true;
    const own = tools[slug];
    return own === undefined ? tags?.enabled !== undefined : isPositive(own);
  };
}

function isPositive(filter: NonNullable<SessionConfig["tools"]>[string]): boolean {
  return "tags" in filter ? filter.tags.enabled !== undefined : "enabled" in filter;
}
