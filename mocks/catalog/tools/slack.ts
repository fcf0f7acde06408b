import type { CatalogTool } from "../types.ts";
import { args, choice, flag, limit, text, tool } from "./schema.ts";

const channel = text("The channel's ID, or its name with `#`.", {
  examples: ["C0123456789", "#general"],
});
const cursor = text("Where the page before ended.");
const moment = (what: string) => text(what, { examples: ["1767225600.000100"] });

/** Slack's tools. */
export const slackTools: CatalogTool[] = [
  tool(
    "SLACK_SENDS_A_MESSAGE_TO_A_SLACK_CHANNEL",
    "Send message",
    "Posts a message to a channel, a conversation or a thread.",
    ["openWorldHint"],
    args(
      {
        channel,
        text: text("What it says, in Slack's Markdown.", { minLength: 1, maxLength: 40_000 }),
        thread_ts: moment("The message to answer in a thread."),
        unfurl_links: flag("Whether links show a preview.", true),
      },
      ["channel", "text"],
    ),
  ),
  tool(
    "SLACK_FETCH_CONVERSATION_HISTORY",
    "Fetch conversation history",
    "Reads the messages of a channel, newest first.",
    ["readOnlyHint"],
    args(
      {
        channel,
        oldest: moment("Only messages after this time."),
        latest: moment("Only messages before this time."),
        limit: limit(50, 200),
        cursor,
      },
      ["channel"],
    ),
  ),
  tool(
    "SLACK_FETCH_MESSAGE_THREAD_FROM_A_CONVERSATION",
    "Fetch message thread",
    "Reads a message and the answers to it.",
    ["readOnlyHint"],
    args({ channel, ts: moment("The message that began the thread."), limit: limit(50, 200) }, [
      "channel",
      "ts",
    ]),
  ),
  tool(
    "SLACK_SEARCH_MESSAGES",
    "Search messages",
    "Finds messages that the user may see.",
    ["readOnlyHint"],
    args(
      {
        query: text("As in Slack's search box.", { examples: ["budget in:#finance from:@ana"] }),
        sort: choice("What to sort by.", ["score", "timestamp"], "score"),
        count: limit(20, 100),
      },
      ["query"],
    ),
  ),
  tool(
    "SLACK_USERS_LIST",
    "List users",
    "Lists the people and bots of the workspace.",
    ["readOnlyHint"],
    args({
      limit: limit(100, 200),
      cursor,
      include_locale: flag("Whether to give languages.", false),
    }),
  ),
];
