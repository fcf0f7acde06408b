import type { SessionSearchResponse } from "@composio/client/resources/tool-router/session/session";
import type { FoundToolSchema, FoundTools } from "../backend/foundTools.ts";
import type { Platform } from "../backend/platform.ts";
import type { SessionRecord } from "../backend/records.ts";
import { toolFilter } from "../backend/sessions/toolFilter.ts";
import type { ReadTables } from "../backend/store/tables.ts";
import type { AppTool, SearchInput } from "../backend/types.ts";
import { isoTime, type Wire } from "../wire.ts";
import { connectionStatus } from "./connectionStatus.ts";
import { nextSteps } from "./nextSteps.ts";
import { type FoundTool, toolSearchOf } from "./toolSearch.ts";

/** How many tools a query gives at most: those that fit, and those that may help. */
const MAX_PRIMARY = 3;
const MAX_RELATED = 4;

/** Of the best tool's score: what counts as fitting, and what as helping. */
const PRIMARY = 0.6;
const RELATED = 0.15;

/**
 * What a session's agent finds for its use cases: tools that the session's filters leave in, ranked, with their schemas and
 * with how each toolkit's connection stands. In the words of the wire: the search route and COMPOSIO_SEARCH_TOOLS
 * answer the same.
 */
export function searchTools(
  tables: ReadTables,
  platform: Platform,
  session: SessionRecord,
  input: SearchInput,
): FoundTools {
  const search = toolSearchOf(platform.toolkits.toolkits);
  const isInSession = toolFilter(session.config);
  const only = input.toolkits && new Set(input.toolkits);
  const isAllowed = (entry: AppTool) =>
    isInSession(entry) && (only === undefined || only.has(entry.toolkit.slug));
  const found = input.queries.map(({ useCase, knownFields }) =>
    split(search.find({ useCase, knownFields, isAllowed, most: MAX_PRIMARY + MAX_RELATED })),
  );
  const toolkits = new Set(found.flatMap(({ all }) => all.map(({ toolkit }) => toolkit)));
  const statuses = [...toolkits].map((toolkit) =>
    connectionStatus(tables, platform, session, toolkit),
  );
  const now = platform.now();
  return {
    success: true,
    error: null,
    results: found.map(({ primary, related, all }, at) => ({
      index: at + 1,
      use_case: input.queries[at]?.useCase ?? "",
      primary_tool_slugs: primary.map(({ tool }) => tool.slug),
      related_tool_slugs: related.map(({ tool }) => tool.slug),
      toolkits: [...new Set(all.map(({ toolkit }) => toolkit.slug))],
      execution_guidance: guidance(primary),
      error: null,
    })),
    tool_schemas: schemasOf(found),
    toolkit_connection_statuses: statuses,
    next_steps_guidance: nextSteps(session.config, statuses),
    session: {
      id: input.sessionId ?? session.id,
      generate_id: input.sessionId === undefined,
      instructions: "Pass this id as session_id to the other tools of this session.",
    },
    time_info: {
      current_time_utc: isoTime(now),
      current_time_utc_epoch_seconds: Math.floor(now / 1000),
      message: "The time is UTC. Ask the user for their time zone where it matters.",
    },
  } satisfies Wire<SessionSearchResponse>;
}

/** Each tool once, also where several queries found it. */
function schemasOf(found: readonly ReturnType<typeof split>[]): Record<string, FoundToolSchema> {
  const schemas: Record<string, FoundToolSchema> = {};
  for (const entry of found.flatMap(({ related }) => related)) {
    schemas[entry.tool.slug] = brief(entry);
  }
  // Last, so that a tool that fits one query and helps with another keeps its schema.
  for (const entry of found.flatMap(({ primary }) => primary)) {
    schemas[entry.tool.slug] = full(entry);
  }
  return schemas;
}

function split(found: readonly FoundTool[]) {
  const best = found[0]?.score ?? 0;
  const primary = found.filter(({ score }) => score >= best * PRIMARY).slice(0, MAX_PRIMARY);
  const related = found
    .slice(primary.length)
    .filter(({ score }) => score >= best * RELATED)
    .slice(0, MAX_RELATED);
  return { primary, related, all: [...primary, ...related] };
}

function guidance(primary: readonly FoundTool[]): string {
  const best = primary[0];
  return best === undefined
    ? "No tool of this session fits. Describe the use case in other words, naming the app."
    : `${best.tool.slug} fits best: ${best.tool.description}`;
}

function full({ tool, toolkit }: AppTool): FoundToolSchema {
  return {
    tool_slug: tool.slug,
    toolkit: toolkit.slug,
    description: tool.description,
    hasFullSchema: true,
    input_schema: { ...tool.inputParameters },
  };
}

function brief({ tool, toolkit }: AppTool): FoundToolSchema {
  return {
    tool_slug: tool.slug,
    toolkit: toolkit.slug,
    description: tool.description,
    hasFullSchema: false,
    schemaRef: {
      tool: "COMPOSIO_GET_TOOL_SCHEMAS",
      args: { tool_slugs: [tool.slug] },
      message: "Load its schema before running it.",
    },
  };
}
