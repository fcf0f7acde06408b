import type { CatalogTool } from "../types.ts";
import { args, choice, limit, text, tool } from "./schema.ts";

const subreddit = text("The community's name, without `r/`.", { examples: ["webdev"] });

/** Reddit's tools. */
export const redditTools: CatalogTool[] = [
  tool(
    "REDDIT_SEARCH_ACROSS_SUBREDDITS",
    "Search posts",
    "Finds posts in all communities.",
    ["readOnlyHint", "openWorldHint"],
    args(
      {
        search_query: text("What to look for."),
        sort: choice("What to sort by.", ["relevance", "new", "top", "comments"], "relevance"),
        limit: limit(5, 100),
      },
      ["search_query"],
    ),
  ),
  tool(
    "REDDIT_RETRIEVE_REDDIT_POST",
    "Retrieve posts of a community",
    "Lists what is being talked about in a community.",
    ["readOnlyHint", "openWorldHint"],
    args({ subreddit, size: limit(5, 100) }, ["subreddit"]),
  ),
  tool(
    "REDDIT_RETRIEVE_POST_COMMENTS",
    "Retrieve post comments",
    "Reads the discussion under a post.",
    ["readOnlyHint", "openWorldHint"],
    args({ article: text("The post's ID, without `t3_`.") }, ["article"]),
  ),
  tool(
    "REDDIT_CREATE_REDDIT_POST",
    "Create post",
    "Posts a text or a link to a community, in public.",
    ["openWorldHint"],
    args(
      {
        subreddit,
        title: text("The title.", { minLength: 1, maxLength: 300 }),
        kind: choice("What kind of post.", ["self", "link"], "self"),
        text: text("What a text post says, in Markdown."),
        url: text("Where a link post leads.", { format: "uri" }),
        flair_id: text("The flair to put on it."),
      },
      ["subreddit", "title"],
    ),
  ),
  tool(
    "REDDIT_POST_REDDIT_COMMENT",
    "Post comment",
    "Answers a post or a comment, in public.",
    ["openWorldHint"],
    args(
      {
        thing_id: text("What to answer, with its prefix.", { pattern: "^t[13]_[a-z0-9]+$" }),
        text: text("What to say, in Markdown."),
      },
      ["thing_id", "text"],
    ),
  ),
  tool(
    "REDDIT_DELETE_REDDIT_COMMENT",
    "Delete comment",
    "Deletes a comment of the connected user, for good.",
    ["destructiveHint", "idempotentHint"],
    args({ id: text("The comment, with its prefix.", { pattern: "^t1_[a-z0-9]+$" }) }, ["id"]),
  ),
];
