import type { Transport } from "./createTransport.ts";
import { encodeQuery } from "./encodeQuery.ts";
import { ToolRouterError } from "./errors.ts";
import type { RequestOptions, Tool } from "./types.ts";
import { page } from "./wire/page.ts";
import { tool } from "./wire/tool.ts";

const toolPage = page(tool);

/** Far more than there is (50,000 tools): only a server that pages for ever gets here. */
const mostPages = 100;

/** Every tool of a session: page after page, until one has no cursor. */
export async function listTools(
  transport: Transport,
  path: string,
  options?: RequestOptions,
): Promise<Tool[]> {
  const tools: Tool[] = [];
  const seen = new Set<string>();
  let cursor: string | undefined;
  do {
    const answer = await transport({
      method: "GET",
      path,
      query: encodeQuery({ limit: 500, cursor }),
      schema: toolPage,
      options,
    });
    tools.push(...answer.items);
    cursor = answer.cursor;
    if (cursor && (seen.has(cursor) || seen.size >= mostPages)) {
      const message = `[GET] ${path}: the list does not end: cursor "${cursor}" after ${seen.size + 1} pages.`;
      throw new ToolRouterError("invalid_response", message, { request: `GET ${path}` });
    }
    if (cursor) seen.add(cursor);
  } while (cursor);
  return tools;
}
