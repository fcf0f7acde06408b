import type { CatalogTool } from "../types.ts";
import { airtableTools } from "./airtable.ts";
import { firecrawlTools } from "./firecrawl.ts";
import { githubTools } from "./github.ts";
import { gmailTools } from "./gmail.ts";
import { googleCalendarTools } from "./googlecalendar.ts";
import { googleDocsTools } from "./googledocs.ts";
import { googleDriveTools } from "./googledrive.ts";
import { googleSheetsTools } from "./googlesheets.ts";
import { hackerNewsTools } from "./hackernews.ts";
import { hubspotTools } from "./hubspot.ts";
import { jiraTools } from "./jira.ts";
import { linearTools } from "./linear.ts";
import { notionTools } from "./notion.ts";
import { outlookTools } from "./outlook.ts";
import { redditTools } from "./reddit.ts";
import { exaTools, perplexityTools, tavilyTools } from "./search.ts";
import { slackTools } from "./slack.ts";
import { stripeTools } from "./stripe.ts";
import { supabaseTools } from "./supabase.ts";
import { twitterTools } from "./twitter.ts";
import { youtubeTools } from "./youtube.ts";

/** The tools that were written by hand, by toolkit: the 20 most popular ones and three that show a special case. */
export const handWrittenTools: ReadonlyMap<string, CatalogTool[]> = new Map([
  ["gmail", gmailTools],
  ["github", githubTools],
  ["googlecalendar", googleCalendarTools],
  ["notion", notionTools],
  ["googlesheets", googleSheetsTools],
  ["slack", slackTools],
  ["supabase", supabaseTools],
  ["outlook", outlookTools],
  ["perplexityai", perplexityTools],
  ["twitter", twitterTools],
  ["googledrive", googleDriveTools],
  ["googledocs", googleDocsTools],
  ["hubspot", hubspotTools],
  ["linear", linearTools],
  ["airtable", airtableTools],
  ["jira", jiraTools],
  ["firecrawl", firecrawlTools],
  ["tavily", tavilyTools],
  ["youtube", youtubeTools],
  ["reddit", redditTools],
  ["stripe", stripeTools],
  ["exa", exaTools],
  ["hackernews", hackerNewsTools],
]);
