/**
 * Where toolkits' own APIs are, as their public documentation says. Of toolkits that are not here it is not known, and
 * requests to any address of the web are taken.
 */
const baseUrls: Readonly<Record<string, string>> = {
  airtable: "https://api.airtable.com/v0",
  asana: "https://app.asana.com/api/1.0",
  calendly: "https://api.calendly.com",
  discord: "https://discord.com/api/v10",
  dropbox: "https://api.dropboxapi.com/2",
  exa: "https://api.exa.ai",
  figma: "https://api.figma.com/v1",
  firecrawl: "https://api.firecrawl.dev/v1",
  github: "https://api.github.com",
  gmail: "https://gmail.googleapis.com",
  googlecalendar: "https://www.googleapis.com/calendar/v3",
  googledocs: "https://docs.googleapis.com/v1",
  googledrive: "https://www.googleapis.com/drive/v3",
  googlesheets: "https://sheets.googleapis.com/v4",
  hackernews: "https://hacker-news.firebaseio.com/v0",
  hubspot: "https://api.hubapi.com",
  linear: "https://api.linear.app",
  notion: "https://api.notion.com/v1",
  outlook: "https://graph.microsoft.com/v1.0",
  perplexityai: "https://api.perplexity.ai",
  reddit: "https://oauth.reddit.com",
  slack: "https://slack.com/api",
  stripe: "https://api.stripe.com/v1",
  supabase: "https://api.supabase.com/v1",
  tavily: "https://api.tavily.com",
  todoist: "https://api.todoist.com/api/v1",
  twitter: "https://api.x.com/2",
  youtube: "https://www.googleapis.com/youtube/v3",
};

/** The address of a toolkit's own API, where it is known. */
export function baseUrlOf(toolkit: string): string | undefined {
  return Object.hasOwn(baseUrls, toolkit) ? baseUrls[toolkit] : undefined;
}

/**
 * Whether a request to an endpoint stays within a toolkit's own domain: a path, or an address of the same scheme and
 * registrable domain.
 */
export function isOwnEndpoint(toolkit: string, endpoint: string): boolean {
  const base = baseUrlOf(toolkit) ?? "https://unknown.invalid";
  if (!URL.canParse(endpoint, base)) return false;
  const url = new URL(endpoint, base);
  const own = new URL(base);
  if (url.origin === own.origin) return true;
  if (url.protocol !== "https:") return false;
  return baseUrlOf(toolkit) === undefined || siteOf(url.hostname) === siteOf(own.hostname);
}

/** The registrable domain, as far as the domains above need it: two labels. Hosts below it pass. */
function siteOf(hostname: string): string {
  return hostname.split(".").slice(-2).join(".");
}
