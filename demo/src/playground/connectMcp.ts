import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import {
  StreamableHTTPClientTransport,
  StreamableHTTPError,
} from "@modelcontextprotocol/sdk/client/streamableHttp.js";
import {
  type CallToolResult,
  CallToolResultSchema,
  type Tool,
  ToolListChangedNotificationSchema,
} from "@modelcontextprotocol/sdk/types.js";

/** An MCP client that is connected, as an agent would hold it. */
export interface McpConnection {
  readonly protocolVersion: string;
  /** Every tool, all pages read. */
  tools(): Promise<Tool[]>;
  call(name: string, args: Record<string, unknown>): Promise<CallToolResult>;
  /** Ends the MCP session. */
  close(): void;
}

/** What a connection tells on its own. */
interface News {
  toolsChanged(): void;
  /** The server knows it no more, after a restart say: it takes a new one. */
  lost(): void;
}

/** Connects the official client to an endpoint. */
export async function connectMcp(url: string, on: News): Promise<McpConnection> {
  const client = new Client({ name: "lantern-playground", version: "1.0.0" });
  const transport = new StreamableHTTPClientTransport(new URL(url));
  client.setNotificationHandler(ToolListChangedNotificationSchema, () => on.toolsChanged());
  await client.connect(transport);
  return {
    protocolVersion: transport.protocolVersion ?? "",
    async tools() {
      const tools: Tool[] = [];
      let cursor: string | undefined;
      do {
        const page = await client.listTools(cursor === undefined ? {} : { cursor });
        tools.push(...page.tools);
        cursor = page.nextCursor;
      } while (cursor !== undefined);
      return tools;
    },
    async call(name, args) {
      try {
        return CallToolResultSchema.parse(await client.callTool({ name, arguments: args }));
      } catch (error) {
        if (error instanceof StreamableHTTPError && error.code === 404) on.lost();
        throw error;
      }
    },
    close() {
      // The mock may be gone already; then so is the session.
      const ended = transport.terminateSession().catch(() => undefined);
      void ended.then(() => client.close());
    },
  };
}
