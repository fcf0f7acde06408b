/** Where the platform serves a session's MCP endpoint: on the API's origin, beside its root. */
export function mcpAddress(upstream: string, sessionId: string): string {
  return `${new URL(upstream).origin}/tool_router/${sessionId}/mcp`;
}
