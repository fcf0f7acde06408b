import type { CatalogTool } from "../types.ts";
import { anyObject, args, choice, limit, text, tool } from "./schema.ts";

const id = (what: string) => text(`The ID of ${what}.`, { format: "uuid" });
const cursor = text("Where the page before ended.");

/** Notion's tools. */
export const notionTools: CatalogTool[] = [
  tool(
    "NOTION_FETCH_DATA",
    "Find pages and databases",
    "Lists the pages and databases that were shared with the connection.",
    ["readOnlyHint"],
    args({
      query: text("Words of the title; empty for all."),
      get: choice("What to look for.", ["pages", "databases", "all"], "all"),
      page_size: limit(20, 100),
    }),
  ),
  tool(
    "NOTION_CREATE_NOTION_PAGE",
    "Create page",
    "Makes an empty page under another page or in a database.",
    [],
    args(
      {
        parent_id: id("the page or database it goes under"),
        title: text("The title."),
        icon: text("An emoji.", { examples: ["📄"] }),
        cover: text("The address of a cover picture.", { format: "uri" }),
      },
      ["parent_id", "title"],
    ),
  ),
  tool(
    "NOTION_FETCH_NOTION_CHILD_BLOCK",
    "Read page",
    "Reads the blocks of a page, or those within a block.",
    ["readOnlyHint"],
    args({ block_id: id("the page or block"), page_size: limit(50, 100), start_cursor: cursor }, [
      "block_id",
    ]),
  ),
  tool(
    "NOTION_FETCH_DATABASE",
    "Fetch database",
    "Gets a database's title and the properties that its rows have.",
    ["readOnlyHint"],
    args({ database_id: id("the database") }, ["database_id"]),
  ),
  tool(
    "NOTION_CREATE_DATABASE",
    "Create database",
    "Makes a database on a page.",
    [],
    args(
      {
        parent_id: id("the page it goes on"),
        title: text("The title."),
        properties: {
          type: "array",
          description: "What its rows have; one of them is the title.",
          minItems: 1,
          items: {
            type: "object",
            properties: {
              name: text("What the property is called."),
              type: choice("What it holds.", ["title", "rich_text", "number", "select", "date"]),
            },
            required: ["name", "type"],
          },
        },
      },
      ["parent_id", "title", "properties"],
    ),
  ),
  tool(
    "NOTION_CREATE_COMMENT",
    "Create comment",
    "Comments on a page, or answers in a discussion.",
    [],
    args(
      {
        parent_page_id: id("the page; leave it out to answer in a discussion"),
        discussion_id: id("the discussion to answer in"),
        comment: anyObject("What to say.", [{ content: "Looks good to me." }]),
      },
      ["comment"],
    ),
  ),
];
