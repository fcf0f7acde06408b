import type { ToolUser } from "./toolUser.ts";

/** Arguments that can't be made up: what a caller would have from another tool's answer, by toolkit and name. */
type Finder = string | number | unknown[] | ((user: ToolUser) => Promise<unknown>);

const from =
  (tool: string, path: string, args: Record<string, unknown> = {}): Finder =>
  async (user) =>
    (await user.run(tool, args)).text(path);

const notionPage = from("NOTION_FETCH_DATA", "results.0.id", { get: "pages" });
const sheet = from("GOOGLESHEETS_SEARCH_SPREADSHEETS", "spreadsheets.0.spreadsheetId");
const folders = { q: "mimeType = 'application/vnd.google-apps.folder'" };
const folder = from("GOOGLEDRIVE_LIST_FILES", "files.0.id", folders);
const file = from("GOOGLEDRIVE_LIST_FILES", "files.0.id");
const document = from("GOOGLEDOCS_SEARCH_DOCUMENTS", "documents.0.id");
const linearIssue = "LINEAR_LIST_LINEAR_ISSUES";
const linearTeam = "LINEAR_LIST_LINEAR_TEAMS";
const slackMessage = from("SLACK_FETCH_CONVERSATION_HISTORY", "messages.0.ts", {
  channel: "#general",
});

const known: Readonly<Record<string, Readonly<Record<string, Finder>>>> = {
  gmail: {
    user_id: "me",
    message_id: from("GMAIL_FETCH_EMAILS", "messages.0.messageId"),
    draft_id: from("GMAIL_CREATE_EMAIL_DRAFT", "id", { recipient_email: "a@b.c", body: "x" }),
  },
  github: { owner: "octocat", repo: "hello-world" },
  googlecalendar: {
    calendarId: "primary",
    calendar_id: "primary",
    event_id: from("GOOGLECALENDAR_EVENTS_LIST", "items.0.id"),
    start_datetime: "2026-03-14T09:30:00Z",
    end_datetime: "2026-03-14T10:30:00Z",
  },
  notion: {
    parent_id: notionPage,
    block_id: notionPage,
    parent_page_id: notionPage,
    database_id: from("NOTION_FETCH_DATA", "results.0.id", { get: "databases" }),
    properties: [{ name: "Name", type: "title" }],
  },
  googlesheets: {
    spreadsheet_id: sheet,
    sheet_name: "Sheet1",
    first_cell_location: "B2",
    ranges: ["Sheet1!A1:C20", "B2:B", "Archive"],
  },
  slack: { channel: "#general", thread_ts: slackMessage, ts: slackMessage },
  supabase: {
    ref: from("SUPABASE_LIST_ALL_PROJECTS", "projects.0.ref"),
    organization_id: from("SUPABASE_LIST_ALL_ORGANIZATIONS", "organizations.0.id"),
  },
  googledrive: {
    q: "name contains 'a' and trashed = false",
    folderId: folder,
    parents: folder,
    parent_id: folder,
    file_id: file,
    fileId: file,
  },
  googledocs: { id: document, document_id: document, start_index: 1, end_index: 2 },
  hubspot: {
    contactId: from("HUBSPOT_LIST", "results.0.id"),
    campaignGuid: from("HUBSPOT_CAMPAIGN_SEARCH", "results.0.id"),
    startDate: "2026-01-01",
    endDate: "2026-03-01",
  },
  linear: {
    team_id: from(linearTeam, "teams.0.id"),
    project_id: from(linearTeam, "teams.0.projects.0.id"),
    assignee_id: from(linearTeam, "teams.0.members.0.id"),
    issueId: from(linearIssue, "issues.0.id"),
    state_id: from(linearIssue, "issues.0.state.id"),
  },
  airtable: {
    baseId: from("AIRTABLE_LIST_BASES", "bases.0.id"),
    tableIdOrName: "Tasks",
    filterByFormula: "{Status} = 'Active'",
    recordId: async (user) => {
      const baseId = (await user.run("AIRTABLE_LIST_BASES")).text("bases.0.id");
      const args = { baseId, tableIdOrName: "Tasks" };
      return (await user.run("AIRTABLE_LIST_RECORDS", args)).text("records.0.id");
    },
  },
  jira: {
    project_key: "WEB",
    jql: "project = WEB AND status != Done ORDER BY updated",
    issueIdOrKey: "WEB-3",
    originBoardId: 1,
    assignee: async (user) => {
      const jql = "project = WEB AND assignee is not EMPTY";
      const found = await user.run("JIRA_SEARCH_ISSUES", { jql });
      return found.text("issues.0.fields.assignee.accountId");
    },
  },
  firecrawl: {
    id: from("FIRECRAWL_CRAWL_URLS", "id", { url: "https://example.com" }),
    urls: ["https://example.com/*"],
  },
  youtube: {
    videoId: async (user) => {
      const playlists = await user.run("YOUTUBE_LIST_USER_PLAYLISTS");
      const channelId = playlists.text("items.0.snippet.channelId");
      const videos = await user.run("YOUTUBE_LIST_CHANNEL_VIDEOS", { channelId });
      return videos.text("items.0.id.videoId");
    },
  },
  reddit: {
    subreddit: "webdev",
    kind: "self",
    article: from("REDDIT_RETRIEVE_REDDIT_POST", "posts.0.id", { subreddit: "webdev" }),
    id: from("REDDIT_POST_REDDIT_COMMENT", "name", { thing_id: "t3_1abcdef", text: "Hello" }),
  },
  twitter: { id: from("TWITTER_CREATE_LIST", "data.id", { name: "Friends" }) },
  stripe: {
    customer: from("STRIPE_LIST_CUSTOMERS", "data.0.id"),
    product: from("STRIPE_CREATE_PRODUCT", "id", { name: "Tea" }),
    amount: 1,
    charge: async (user) => {
      const charges = await user.run("STRIPE_LIST_CHARGES", { limit: 100 });
      const paid = charges.each("data", "paid").indexOf(true);
      return charges.text(`data.${paid}.id`);
    },
  },
  hackernews: { username: "pg" },
};

/** Places in a list, as another answer gave them. */
const PAGING =
  /^(?:.*cursor|.*page_?token|pageToken|pagination_token|offset|after|starting_after)$/i;
/** One comment is for a page or for a discussion, and only its own can be answered. */
const NEVER = new Set(["discussion_id"]);

/** Whether an argument is best left out of a call by somebody who has asked nothing before. */
export function isUnknowable(name: string): boolean {
  return PAGING.test(name) || NEVER.has(name);
}

/** The same arguments with true ids where they were made up. */
export async function withKnown(
  user: ToolUser,
  toolkit: string,
  args: Record<string, unknown>,
): Promise<Record<string, unknown>> {
  const finders = known[toolkit] ?? {};
  const entries = Object.entries(args).map(async ([name, value]) => {
    const finder = Object.hasOwn(finders, name) ? finders[name] : value;
    return [name, typeof finder === "function" ? await finder(user) : finder];
  });
  return Object.fromEntries(await Promise.all(entries));
}
