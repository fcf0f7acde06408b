import type {
  FoundToolSchema,
  FoundTools,
  ToolkitConnectionStatus,
} from "../backend/foundTools.ts";
import type { CustomTool, SearchInput } from "../backend/inputs.ts";
import type { Platform } from "../backend/platform.ts";
import type { SessionRecord } from "../backend/records.ts";
import type { ReadTables } from "../backend/store/tables.ts";
import { connectionStatus } from "../search/connectionStatus.ts";
import { searchTools } from "../search/searchTools.ts";
import { termOf, wordsOf } from "../search/terms.ts";

/** How much of a use case a tool of the caller's own must say to be found. */
const FITTING = 0.5;

/**
 * What a session's agent finds for its use cases, the caller's own tools included: they are few, so each is looked at, and
 * those that fit go first.
 */
export function searchWithCustomTools(
  tables: ReadTables,
  platform: Platform,
  session: SessionRecord,
  input: SearchInput,
): FoundTools {
  const found = searchTools(tables, platform, session, input);
  const only = input.toolkits && new Set(input.toolkits);
  const tools = (input.customTools ?? []).filter(
    ({ toolkit }) => only === undefined || (toolkit !== null && only.has(toolkit)),
  );
  if (tools.length === 0) return found;
  const fitting = input.queries.map(({ useCase }) =>
    tools
      .map((tool) => ({ tool, score: scoreOf(tool, useCase) }))
      .filter(({ score }) => score >= FITTING)
      .sort((a, b) => b.score - a.score)
      .map(({ tool }) => tool),
  );
  const all = [...new Set(fitting.flat())];
  const known = new Set(found.toolkit_connection_statuses.map(({ toolkit }) => toolkit));
  const statuses = new Map(
    all
      .filter((tool) => !known.has(toolkitOf(tool)))
      .map((tool) => [toolkitOf(tool), statusOf(tables, platform, session, tool)]),
  );
  return {
    ...found,
    results: found.results.map((result, at) => {
      const own = fitting[at] ?? [];
      const [best] = own;
      if (best === undefined) return result;
      return {
        ...result,
        primary_tool_slugs: [...own.map(({ slug }) => slug), ...result.primary_tool_slugs],
        toolkits: [...new Set([...own.map(toolkitOf), ...result.toolkits])],
        execution_guidance: `${best.slug} fits best: ${best.description}`,
      };
    }),
    tool_schemas: { ...found.tool_schemas, ...customSchemas(all) },
    toolkit_connection_statuses: [...statuses.values(), ...found.toolkit_connection_statuses],
  };
}

/** The schemas of tools of the caller's own, by slug. */
export function customSchemas(tools: readonly CustomTool[]): Record<string, FoundToolSchema> {
  return Object.fromEntries(
    tools.map((tool) => [
      tool.slug,
      {
        tool_slug: tool.slug,
        toolkit: toolkitOf(tool),
        description: tool.description,
        hasFullSchema: true,
        input_schema: tool.inputSchema,
      },
    ]),
  );
}

/** A tool that stands alone has no toolkit, and answers need one. */
function toolkitOf({ toolkit }: CustomTool): string {
  return toolkit ?? "local";
}

/** How much of a use case's words a tool has, 0 to 1. */
function scoreOf({ slug, name, description }: CustomTool, useCase: string): number {
  const wanted = termsOf(useCase);
  if (wanted.size === 0) return 0;
  const has = termsOf(`${slug} ${name} ${description}`);
  return [...wanted].filter((term) => has.has(term)).length / wanted.size;
}

function termsOf(text: string): Set<string> {
  const terms = wordsOf(text.replaceAll("_", " ")).map(termOf);
  return new Set(terms.filter((term) => term !== null));
}

/** A tool that extends a toolkit needs its connection; any other needs none. */
function statusOf(
  tables: ReadTables,
  platform: Platform,
  session: SessionRecord,
  tool: CustomTool,
): ToolkitConnectionStatus {
  const toolkit = tool.extendsToolkit ? platform.toolkits.toolkit(toolkitOf(tool)) : undefined;
  if (toolkit !== undefined) return connectionStatus(tables, platform, session, toolkit);
  return {
    toolkit: toolkitOf(tool),
    description: "Tools of the app's own.",
    has_active_connection: true,
    status_message: "It needs no connection.",
  };
}
