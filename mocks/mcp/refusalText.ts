import type { PlatformError } from "../backend/platformError.ts";
import type { MockBackend } from "../backend/types.ts";

const MANAGE_CONNECTIONS = "COMPOSIO_MANAGE_CONNECTIONS";
const MULTI_EXECUTE = "COMPOSIO_MULTI_EXECUTE_TOOL";

/** The text of a refusal, with what an agent can do about it. */
export async function refusalText(
  backend: MockBackend,
  sessionId: string,
  toolSlug: string,
  { slug, message, suggestedFix, errors = [] }: PlatformError,
): Promise<string> {
  if (errors.some((field) => field.startsWith("account:"))) {
    return `${message} A call over MCP has no account: run ${toolSlug} with ${MULTI_EXECUTE}, where each tool takes one.`;
  }
  if (slug !== "ToolRouterV2_NoActiveConnection") return `${message} ${suggestedFix}`.trim();
  const [{ config, toolSlugs }, { toolkit }] = await Promise.all([
    backend.sessions.get(sessionId),
    backend.tools.get(toolSlug),
  ]);
  if (toolkit === null || !toolSlugs.includes(MANAGE_CONNECTIONS)) {
    return `${message} Ask the user to connect it in the app, then call ${toolSlug} again.`;
  }
  if ((config.connected_accounts[toolkit.slug] ?? []).length > 0) {
    return `${message} The account that is pinned for it does not work, and a pin is exact: ask the user to reconnect it, or to take the pin off, in the app.`;
  }
  const args = JSON.stringify({ toolkits: [toolkit.slug] });
  return `${message} Call ${MANAGE_CONNECTIONS} with ${args}, give the user the redirect_url of its answer, and call ${toolSlug} again once they are connected.`;
}
