import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import {
  StreamableHTTPClientTransport,
  StreamableHTTPError,
} from "@modelcontextprotocol/sdk/client/streamableHttp.js";
import {
  type CallToolResult,
  CallToolResultSchema,
  ElicitRequestSchema,
  ElicitResultSchema,
  type Tool,
  ToolListChangedNotificationSchema,
} from "@modelcontextprotocol/sdk/types.js";
import type { InputResponse } from "tool-router-react";

/** A question that the server puts to the user while a call runs, such as an approval. */
export interface McpQuestion {
  message: string;
  requestedSchema: unknown;
}

/** Puts a question to the user. */
export type AskUser = (question: McpQuestion) => Promise<InputResponse>;

/** ms that a call may take: its user may have to decide first. */
const CALL_TIMEOUT_MS = 10 * 60_000;

/** An MCP client that is connected, as an agent would hold it. */
export interface McpConnection {
  readonly protocolVersion: string;
  /** Every tool, all pages read. */
  tools(): Promise<Tool[]>;
  /** @param ask what the server wants to know of the user before the tool runs */
  call(name: string, args: Record<string, unknown>, ask: AskUser): Promise<CallToolResult>;
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
  const client = new Client(
    { name: "lantern-playground", version: "1.0.0" },
    { capabilities: { elicitation: {} } },
  );
  const running: { name: string; ask: AskUser }[] = [];
  client.setRequestHandler(ElicitRequestSchema, async ({ params }) => {
    // A question does not say which call it is about, but names the tool.
    const { message } = params;
    const call = running.findLast(({ name }) => message.includes(`${name}(`)) ?? running.at(-1);
    if (call === undefined || !("requestedSchema" in params)) return { action: "cancel" };
    const { requestedSchema } = params;
    return ElicitResultSchema.parse(await call.ask({ message, requestedSchema }));
  });
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
    async call(name, args, ask) {
      const call = { name, ask };
      running.push(call);
      try {
        const options = { timeout: CALL_TIMEOUT_MS };
        return CallToolResultSchema.parse(
          await client.callTool({ name, arguments: args }, undefined, options),
        );
      } catch (error) {
        if (error instanceof StreamableHTTPError && error.code === 404) on.lost();
        throw error;
      } finally {
        running.splice(running.indexOf(call), 1);
      }
    },
    close() {
      // The mock may be gone already; then so is the session.
      const ended = transport.terminateSession().catch(() => undefined);
      void ended.then(() => client.close());
    },
  };
}
