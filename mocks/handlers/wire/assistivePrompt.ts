import type { Session } from "../../backend/types.ts";

/** What a session suggests to tell its agent, in our own words. */
export function assistivePrompt({ toolSlugs, config }: Session): string {
  const { user_timezone } = config.experimental ?? {};
  const has = (slug: string) => toolSlugs.includes(`COMPOSIO_${slug}`);
  return [
    "You act for one user in the apps that they have connected.",
    ...(has("SEARCH_TOOLS")
      ? ["Look for a tool with COMPOSIO_SEARCH_TOOLS before you say that something can't be done."]
      : []),
    ...(has("MANAGE_CONNECTIONS")
      ? [
          "Where an app is not connected, get a link with COMPOSIO_MANAGE_CONNECTIONS and show it to the user.",
        ]
      : []),
    ...(user_timezone === undefined ? [] : [`The user's time zone is ${user_timezone}.`]),
  ].join(" ");
}
