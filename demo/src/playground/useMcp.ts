import type { Tool } from "@modelcontextprotocol/sdk/types.js";
import { useCallback, useEffect, useMemo, useState } from "react";
import { connectMcp, type McpConnection } from "./connectMcp.ts";
import { messageOf } from "./messageOf.ts";

/** Where a page stands with an MCP endpoint. */
export type McpState =
  | { status: "connecting" }
  | { status: "ready"; connection: McpConnection; tools: readonly Tool[] }
  | { status: "error"; message: string };

/** Connects to an endpoint for as long as the page shows it, and follows its tools. */
export function useMcp(url: string | undefined): { mcp: McpState; reconnect(): void } {
  const [mcp, setMcp] = useState<McpState>({ status: "connecting" });
  const [attempt, setAttempt] = useState(0);
  const reconnect = useCallback(() => setAttempt((count) => count + 1), []);
  const target = useMemo(() => ({ url, attempt }), [url, attempt]);

  useEffect(() => {
    const left = new AbortController();
    let connection: McpConnection | undefined;

    async function connect(address: string): Promise<void> {
      setMcp({ status: "connecting" });
      connection = await connectMcp(address, {
        toolsChanged: () => void show().catch(fail),
        lost: reconnect,
      });
      if (left.signal.aborted) connection.close();
      else await show();
    }

    async function show(): Promise<void> {
      if (connection === undefined) return;
      const tools = await connection.tools();
      if (!left.signal.aborted) setMcp({ status: "ready", connection, tools });
    }

    function fail(error: unknown): void {
      if (!left.signal.aborted) setMcp({ status: "error", message: messageOf(error) });
    }

    if (target.url !== undefined) connect(target.url).catch(fail);
    return () => {
      left.abort();
      connection?.close();
    };
  }, [target, reconnect]);

  return { mcp, reconnect };
}
