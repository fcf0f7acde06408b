import type { Handler, Handlers } from "../call.ts";
import { airtableHandlers } from "./airtable.ts";
import { firecrawlHandlers } from "./firecrawl.ts";
import { githubHandlers } from "./github.ts";
import { gmailHandlers } from "./gmail.ts";
import { googleCalendarHandlers } from "./googlecalendar.ts";
import { googleDocsHandlers } from "./googledocs.ts";
import { googleDriveHandlers } from "./googledrive.ts";
import { googleSheetsHandlers } from "./googlesheets.ts";
import { hackerNewsHandlers } from "./hackernews.ts";
import { hubspotHandlers } from "./hubspot.ts";
import { jiraHandlers } from "./jira.ts";
import { linearHandlers } from "./linear.ts";
import { notionHandlers } from "./notion.ts";
import { outlookHandlers } from "./outlook.ts";
import { redditHandlers } from "./reddit.ts";
import { slackHandlers } from "./slack.ts";
import { stripeHandlers } from "./stripe.ts";
import { supabaseHandlers } from "./supabase.ts";
import { twitterHandlers } from "./twitter.ts";
import { exaHandlers, perplexityHandlers, tavilyHandlers } from "./webSearch.ts";
import { youtubeHandlers } from "./youtube.ts";

const byToolkit: Readonly<Record<string, Handlers>> = {
  gmail: gmailHandlers,
  github: githubHandlers,
  googlecalendar: googleCalendarHandlers,
  notion: notionHandlers,
  googlesheets: googleSheetsHandlers,
  slack: slackHandlers,
  supabase: supabaseHandlers,
  outlook: outlookHandlers,
  perplexityai: perplexityHandlers,
  twitter: twitterHandlers,
  googledrive: googleDriveHandlers,
  googledocs: googleDocsHandlers,
  hubspot: hubspotHandlers,
  linear: linearHandlers,
  airtable: airtableHandlers,
  jira: jiraHandlers,
  firecrawl: firecrawlHandlers,
  tavily: tavilyHandlers,
  youtube: youtubeHandlers,
  reddit: redditHandlers,
  stripe: stripeHandlers,
  exa: exaHandlers,
  hackernews: hackerNewsHandlers,
};

/** What was written by hand for a tool, if anything was. */
export function handlerOf(toolkit: string, tool: string): Handler | undefined {
  const handlers = Object.hasOwn(byToolkit, toolkit) ? byToolkit[toolkit] : undefined;
  return handlers !== undefined && Object.hasOwn(handlers, tool) ? handlers[tool] : undefined;
}
