import type { CatalogTool } from "../types.ts";
import { args, flag, limit, text, tool, whole } from "./schema.ts";

const documentId = text("The document's ID, as in its address.");

/** Google Docs' tools. */
export const googleDocsTools: CatalogTool[] = [
  tool(
    "GOOGLEDOCS_GET_DOCUMENT_BY_ID",
    "Get document",
    "Reads a document with its structure.",
    ["readOnlyHint"],
    args({ id: documentId }, ["id"]),
  ),
  tool(
    "GOOGLEDOCS_CREATE_DOCUMENT",
    "Create document",
    "Makes a document, empty or with a first paragraph.",
    [],
    args({ title: text("The title."), text: text("What it begins with.") }, ["title"]),
  ),
  tool(
    "GOOGLEDOCS_CREATE_DOCUMENT_MARKDOWN",
    "Create document from Markdown",
    "Makes a document out of Markdown: headings, lists, links and tables.",
    [],
    args({ title: text("The title."), markdown_text: text("The whole text, in Markdown.") }, [
      "title",
      "markdown_text",
    ]),
  ),
  tool(
    "GOOGLEDOCS_SEARCH_DOCUMENTS",
    "Search documents",
    "Finds documents by name or content.",
    ["readOnlyHint"],
    args({
      query: text("Words to look for; empty for the most recent."),
      max_results: limit(10, 100),
      shared_with_me: flag("Whether to give documents of others only.", false),
    }),
  ),
  tool(
    "GOOGLEDOCS_CREATE_PARAGRAPH_BULLETS",
    "Create bullets",
    "Turns the paragraphs in a range into a list.",
    ["idempotentHint"],
    args(
      {
        document_id: documentId,
        start_index: whole("Where the range begins, in characters.", { minimum: 1 }),
        end_index: whole("Where it ends.", { minimum: 2 }),
      },
      ["document_id", "start_index", "end_index"],
    ),
  ),
];
