import { isToolRouterError, type ToolRouterClient } from "tool-router-react";

/** The apps whose tools the agent is handed without searching for them. */
const toolkits = ["gmail", "github", "googlecalendar", "slack", "notion", "linear", "hackernews"];

/**
 * Of apps with hundreds of tools, the few that the assistant needs: a model cannot choose from all of them. What others
 * get to see, the user approves each time.
 */
const tools = {
  github: {
    enable: [
      "GITHUB_GET_THE_AUTHENTICATED_USER",
      "GITHUB_CREATE_AN_ISSUE",
      "GITHUB_LIST_REPOSITORY_ISSUES",
      "GITHUB_PULLS_LIST",
      "GITHUB_STAR_A_REPOSITORY_FOR_THE_AUTHENTICATED_USER",
    ],
    require_approval: ["GITHUB_CREATE_AN_ISSUE"],
  },
  slack: {
    enable: [
      "SLACK_FETCH_CONVERSATION_HISTORY",
      "SLACK_SEARCH_MESSAGES",
      "SLACK_SENDS_A_MESSAGE_TO_A_SLACK_CHANNEL",
      "SLACK_USERS_LIST",
    ],
    require_approval: ["SLACK_SENDS_A_MESSAGE_TO_A_SLACK_CHANNEL"],
  },
  gmail: { require_approval: ["GMAIL_SEND_EMAIL"] },
};

/**
 * A session for an agent that is given app tools at once. A host's backend makes it with the platform's own SDK; here
 * the page stands in for it. Kept per tab and user, and made anew when it is gone.
 */
export async function openAgentSession(
  client: ToolRouterClient,
  userId: string,
  callbackUrl: string,
): Promise<string> {
  const key = `lantern:agent-session:${userId}`;
  const kept = sessionStorage.getItem(key);
  if (kept !== null && (await exists(client, kept))) return kept;
  const response = await fetch(`${client.baseUrl}/tool_router/session`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({
      user_id: userId,
      toolkits: { enable: toolkits },
      tools,
      preload: { tools: "all" },
      manage_connections: { enable: true, callback_url: callbackUrl },
    }),
  });
  const sessionId = readText(await response.json(), "session_id");
  if (sessionId === undefined) throw new Error("The platform made no session. Try again.");
  sessionStorage.setItem(key, sessionId);
  return sessionId;
}

function readText(body: unknown, name: string): string | undefined {
  const value: unknown = body instanceof Object ? Reflect.get(body, name) : undefined;
  return typeof value === "string" ? value : undefined;
}

async function exists(client: ToolRouterClient, sessionId: string): Promise<boolean> {
  try {
    await client.use(sessionId);
    return true;
  } catch (error) {
    if (isToolRouterError(error, "session_not_found")) return false;
    throw error;
  }
}
