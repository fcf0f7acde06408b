import type { createToolRouterProxy } from "tool-router-react/server";

/** Your agent works on the session that its user sees: the same accounts, the same pins. */
export async function mcpServerOf(
  proxy: ReturnType<typeof createToolRouterProxy>,
  userId: string,
): Promise<{ url: string; headers: Record<string, string> }> {
  const { mcp } = await proxy.getSession(userId);
  return { url: mcp.url, headers: { "x-api-key": process.env.COMPOSIO_API_KEY ?? "" } };
}
