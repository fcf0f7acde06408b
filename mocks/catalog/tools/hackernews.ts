import type { CatalogTool } from "../types.ts";
import { args, choice, limit, text, texts, tool, whole } from "./schema.ts";

const page = whole("Which page, from 0.", { default: 0, minimum: 0 });

/** Hacker News' tools: they need no connection. */
export const hackerNewsTools: CatalogTool[] = [
  tool(
    "HACKERNEWS_GET_FRONTPAGE",
    "Get front page",
    "Gives the stories on the front page, as ranked now.",
    ["readOnlyHint", "openWorldHint"],
    args({ min_points: whole("Only stories with this many points or more.", { minimum: 0 }) }),
  ),
  tool(
    "HACKERNEWS_SEARCH_POSTS",
    "Search posts",
    "Finds stories and comments by their words.",
    ["readOnlyHint", "openWorldHint"],
    args(
      {
        query: text("What to look for."),
        tags: texts("Only of these kinds.", { examples: [["story"], ["comment"]] }),
        size: limit(20, 100),
        page,
      },
      ["query"],
    ),
  ),
  tool(
    "HACKERNEWS_GET_LATEST_POSTS",
    "Get latest posts",
    "Gives what was posted last.",
    ["readOnlyHint", "openWorldHint"],
    args({
      tag: choice("What kind of post.", ["story", "ask_hn", "show_hn", "poll"], "story"),
      size: limit(20, 100),
      page,
    }),
  ),
  tool(
    "HACKERNEWS_GET_ITEM_WITH_ID",
    "Get item",
    "Gets a story or comment with the answers to it.",
    ["readOnlyHint", "openWorldHint"],
    args({ item_id: whole("The item's number.", { minimum: 1 }) }, ["item_id"]),
  ),
  tool(
    "HACKERNEWS_GET_USER",
    "Get user",
    "Gets what a user says of themselves, and their karma.",
    ["readOnlyHint", "openWorldHint"],
    args({ username: text("The user, in the right case.", { examples: ["pg"] }) }, ["username"]),
  ),
];
