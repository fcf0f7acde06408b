import type { Transport } from "./createTransport.ts";
import { ToolRouterError } from "./errors.ts";
import type { RequestOptions } from "./types/options.ts";
import type { Tool } from "./types/tool.ts";
import { page } from "./wire/common.ts";
import { tool } from "./wire/tool.ts";

/** Every tool of a session: page after page, until one has no cursor. */
export async function listTools(
  transport: Transport,
  session: readonly string[],
  options?: RequestOptions,
): Promise<Tool[]> {
  const tools: Tool[] = [];
  const seen = new Set<string>();
  for (let cursor: string | undefined; ; ) {
    const query = { limit: 500, cursor };
    const answer = await transport("GET", [...session, "tools"], page(tool), options, query);
    tools.push(...answer.items);
    cursor = answer.cursor;
    if (!cursor) return tools;
    // 100 pages are 50,000 tools, far more than there are: only a server that pages for ever gets there.
    if (seen.has(cursor) || seen.size >= 100) {
      throw new ToolRouterError("invalid_response", `Endless tools: ${cursor}.`);
    }
    seen.add(cursor);
  }
}
