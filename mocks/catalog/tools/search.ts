import type { CatalogTool } from "../types.ts";
import { args, choice, flag, limit, text, texts, tool, whole } from "./schema.ts";

const only = texts("Only results from these domains.", { examples: [["wikipedia.org"]] });
const never = texts("No results from these domains.");
const days = text("Only pages published since this day.", { format: "date" });

/** Perplexity AI's tools. */
export const perplexityTools: CatalogTool[] = [
  tool(
    "PERPLEXITYAI_PERPLEXITY_AI_SEARCH",
    "Ask with sources",
    "Answers a question from the live web and names the pages it used.",
    ["readOnlyHint", "openWorldHint"],
    args(
      {
        userContent: text("The question."),
        systemContent: text("How to answer: tone, length, language."),
        model: choice("Which model answers.", ["sonar", "sonar-pro", "sonar-reasoning"], "sonar"),
        max_tokens: whole("How long the answer may be, in tokens.", { minimum: 1, maximum: 8000 }),
        temperature: {
          type: "number",
          description: "How freely it words things.",
          default: 0.2,
          minimum: 0,
          maximum: 2,
        },
        return_related_questions: flag("Whether to suggest what to ask next.", false),
      },
      ["userContent"],
    ),
  ),
  tool(
    "PERPLEXITYAI_SEARCH_WEB",
    "Search the web",
    "Gives ranked pages with extracts, and no answer of its own.",
    ["readOnlyHint", "openWorldHint"],
    args(
      { query: text("What to look for."), max_results: limit(10, 20), search_domain_filter: only },
      ["query"],
    ),
  ),
  tool(
    "PERPLEXITYAI_LIST_MODELS",
    "List models",
    "Lists the models that may answer, and what each is good at.",
    ["readOnlyHint"],
    args({}),
  ),
];

/** Tavily's tools. */
export const tavilyTools: CatalogTool[] = [
  tool(
    "TAVILY_TAVILY_SEARCH",
    "Search the web",
    "Searches the web and gives extracts that are ready for a model to read.",
    ["readOnlyHint", "openWorldHint"],
    args(
      {
        query: text("What to look for."),
        search_depth: choice("How thoroughly.", ["basic", "advanced"], "basic"),
        topic: choice("What kind of pages.", ["general", "news", "finance"], "general"),
        max_results: limit(5, 20),
        include_answer: flag("Whether to add a short answer.", false),
        include_domains: only,
        exclude_domains: never,
      },
      ["query"],
    ),
  ),
  tool(
    "TAVILY_EXTRACT",
    "Extract pages",
    "Gives the text of the pages at some addresses.",
    ["readOnlyHint", "openWorldHint"],
    args(
      {
        urls: texts("The addresses.", { minItems: 1, maxItems: 20 }),
        extract_depth: choice("How thoroughly.", ["basic", "advanced"], "basic"),
        include_images: flag("Whether to list pictures as well.", false),
      },
      ["urls"],
    ),
  ),
  tool(
    "TAVILY_MAP",
    "Map website",
    "Lists the addresses within a website.",
    ["readOnlyHint", "openWorldHint"],
    args(
      {
        url: text("Where to begin.", { format: "uri" }),
        max_depth: whole("How many links away from there.", { default: 1, minimum: 1, maximum: 5 }),
        limit: limit(50, 500),
      },
      ["url"],
    ),
  ),
];

/** Exa's tools. */
export const exaTools: CatalogTool[] = [
  tool(
    "EXA_SEARCH",
    "Search the web",
    "Finds pages by what they mean, rather than by the words on them.",
    ["readOnlyHint", "openWorldHint"],
    args(
      {
        query: text("What to look for, in plain language."),
        type: choice("How to search.", ["auto", "neural", "keyword"], "auto"),
        numResults: limit(10, 100),
        category: choice("What kind of pages.", [
          "company",
          "research paper",
          "news",
          "github",
          "pdf",
        ]),
        includeDomains: only,
        excludeDomains: never,
        startPublishedDate: days,
      },
      ["query"],
    ),
  ),
  tool(
    "EXA_GET_CONTENTS_ACTION",
    "Get page contents",
    "Gives the text of pages that a search found.",
    ["readOnlyHint", "openWorldHint"],
    args(
      {
        ids: texts("The IDs or addresses of the pages.", { minItems: 1, maxItems: 100 }),
        text: flag("Whether to give the whole text.", true),
        highlights: flag("Whether to give the most telling sentences.", false),
      },
      ["ids"],
    ),
  ),
  tool(
    "EXA_CREATE_WEBSET",
    "Create webset",
    "Starts to gather everything on the web that fits a description.",
    ["openWorldHint"],
    args(
      {
        query: text("What belongs in it.", { examples: ["Bakeries in Lyon that ship abroad"] }),
        count: whole("How many to find.", { default: 10, minimum: 1, maximum: 1000 }),
        externalId: text("A name of your own to find it by."),
      },
      ["query"],
    ),
  ),
  tool(
    "EXA_LIST_IMPORTS",
    "List imports",
    "Lists the lists that were uploaded to websets.",
    ["readOnlyHint"],
    args({ limit: limit(25, 200), cursor: text("Where the page before ended.") }),
  ),
];
