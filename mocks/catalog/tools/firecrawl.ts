import type { CatalogTool } from "../types.ts";
import { anyObject, args, choice, flag, limit, text, texts, tool, whole } from "./schema.ts";

const url = text("The address.", { format: "uri" });
const formats = {
  type: "array" as const,
  description: "What to give of each page.",
  items: choice("One form.", ["markdown", "html", "links", "screenshot"]),
  default: ["markdown"],
};

/** Firecrawl's tools. */
export const firecrawlTools: CatalogTool[] = [
  tool(
    "FIRECRAWL_SCRAPE_EXTRACT_DATA_LLM",
    "Scrape page",
    "Reads one page, also one that needs a browser to show.",
    ["readOnlyHint", "openWorldHint"],
    args(
      {
        url,
        formats,
        onlyMainContent: flag("Whether to leave out menus and footers.", true),
        waitFor: whole("How long to let it load, in ms.", {
          default: 0,
          minimum: 0,
          maximum: 60_000,
        }),
      },
      ["url"],
    ),
  ),
  tool(
    "FIRECRAWL_SEARCH",
    "Search the web",
    "Searches the web and reads the pages it finds.",
    ["readOnlyHint", "openWorldHint"],
    args(
      {
        query: text("What to look for."),
        limit: limit(5, 100),
        lang: text("A language, in two letters.", { default: "en" }),
        country: text("A country, in two letters."),
      },
      ["query"],
    ),
  ),
  tool(
    "FIRECRAWL_MAP_URLS",
    "Map website",
    "Lists the addresses within a website.",
    ["readOnlyHint", "openWorldHint"],
    args(
      {
        url,
        search: text("Only addresses that fit these words."),
        includeSubdomains: flag("Whether subdomains count.", false),
        limit: limit(1000, 5000),
      },
      ["url"],
    ),
  ),
  tool(
    "FIRECRAWL_CRAWL_URLS",
    "Crawl website",
    "Starts to read a website page by page, and gives the ID of the job.",
    ["openWorldHint"],
    args(
      {
        url,
        limit: limit(10, 1000),
        maxDepth: whole("How many links away from there.", { default: 2, minimum: 1, maximum: 10 }),
        includePaths: texts("Only paths that match these patterns.", { examples: [["/blog/*"]] }),
        excludePaths: texts("No paths that match these patterns."),
      },
      ["url"],
    ),
  ),
  tool(
    "FIRECRAWL_CRAWL_JOB_STATUS",
    "Get crawl status",
    "Says how far a crawl is, and gives the pages it has read.",
    ["readOnlyHint"],
    args({ id: text("The job.") }, ["id"]),
  ),
  tool(
    "FIRECRAWL_EXTRACT",
    "Extract data",
    "Picks structured data out of pages.",
    ["readOnlyHint", "openWorldHint"],
    args(
      {
        urls: texts("The addresses; `*` stands for all below.", { minItems: 1 }),
        prompt: text("What to pick out, in plain language."),
        schema: anyObject("What the answer is to look like, as JSON Schema."),
      },
      ["urls"],
    ),
  ),
];
