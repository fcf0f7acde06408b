import type { CatalogTool } from "../types.ts";
import { args, choice, flag, limit, text, texts, tool } from "./schema.ts";

const listId = text("The list.", { pattern: "^[0-9]+$" });

/** X's tools. */
export const twitterTools: CatalogTool[] = [
  tool(
    "TWITTER_CREATION_OF_A_POST",
    "Create a post",
    "Posts in public as the connected user.",
    ["openWorldHint"],
    args(
      {
        text: text("What it says.", { minLength: 1, maxLength: 280 }),
        reply__in__reply__to__tweet__id: text("The post that it answers."),
        media__media__ids: texts("Pictures or a video, uploaded before.", { maxItems: 4 }),
        reply_settings: choice("Who may answer.", ["following", "mentionedUsers"]),
      },
      ["text"],
    ),
  ),
  tool(
    "TWITTER_SEND_A_NEW_MESSAGE_TO_A_USER",
    "Send a message to a user",
    "Sends somebody a direct message.",
    ["openWorldHint"],
    args(
      {
        participant_id: text("The ID of the user to write to.", { pattern: "^[0-9]+$" }),
        text: text("What it says.", { minLength: 1, maxLength: 10_000 }),
      },
      ["participant_id", "text"],
    ),
  ),
  tool(
    "TWITTER_CREATE_LIST",
    "Create list",
    "Makes a list to follow people by.",
    [],
    args(
      {
        name: text("What to call it.", { minLength: 1, maxLength: 25 }),
        description: text("What it is for.", { maxLength: 100 }),
        private: flag("Whether to hide it from others.", false),
      },
      ["name"],
    ),
  ),
  tool(
    "TWITTER_FETCH_LIST_MEMBERS_BY_ID",
    "Fetch list members",
    "Lists who is on a list.",
    ["readOnlyHint"],
    args(
      {
        id: listId,
        max_results: limit(100, 100),
        pagination_token: text("Where the page before ended."),
      },
      ["id"],
    ),
  ),
  tool(
    "TWITTER_DELETE_LIST",
    "Delete list",
    "Deletes a list for good; the people on it stay where they are.",
    ["destructiveHint", "idempotentHint"],
    args({ id: listId }, ["id"]),
  ),
];
