import type { CatalogTrigger, JsonSchema, JsonSchemaObject, JsonValue } from "./types.ts";

/** A trigger as it is written here. */
interface Row extends Pick<CatalogTrigger, "slug" | "name" | "description"> {
  /** Default webhook. */
  type?: "poll";
  /** Names of what its configuration must have. */
  needs?: readonly string[];
  /** Of what it may have. */
  takes?: Record<string, JsonSchema>;
  /** What such an event could bring. */
  example: Record<string, JsonValue>;
}

const REPOSITORY = ["owner", "repo"];
const INTERVAL = { interval: { type: "number", default: 2 } } as const;
const ISSUE = { action: "create", type: "Issue", url: "https://linear.app/acme/issue/WEB-7" };
const CALENDAR = { ...INTERVAL, calendarId: { type: "string", default: "primary" } } as const;
const EVENT = {
  event_id: "evt7",
  calendar_id: "primary",
  summary: "Planning",
  start_time: "2026-03-02T09:00:00Z",
  end_time: "2026-03-02T10:00:00Z",
};
const MESSAGE = {
  channel: "C0123456789",
  channel_type: "channel",
  user: "U0123456789",
  text: "The build is green again",
  ts: "1772000000.000100",
};

/** Slugs are the platform's; words, configurations and payloads are the mock's, as far as the providers' are not known. */
const rows: Readonly<Record<string, readonly Row[]>> = {
  gmail: [
    {
      slug: "GMAIL_NEW_GMAIL_MESSAGE",
      name: "New message",
      description: "A message came into the mailbox.",
      type: "poll",
      takes: {
        ...INTERVAL,
        labelIds: { type: "string", default: "INBOX" },
        userId: { type: "string", default: "me" },
        query: { type: "string" },
      },
      example: {
        message_id: "19a7c0ffee000001",
        thread_id: "19a7c0ffee000001",
        subject: "Invoice for March",
        sender: "Ana Lima <ana@example.com>",
        to: "you@example.com",
        message_text: "Please find the invoice attached.",
        message_timestamp: "2026-03-02T09:00:00Z",
        label_ids: ["INBOX", "UNREAD"],
      },
    },
  ],
  github: [
    {
      slug: "GITHUB_COMMIT_EVENT",
      name: "Commit",
      description: "A commit was pushed to a repository.",
      needs: REPOSITORY,
      example: {
        id: "9c1185a5c5e9fc54612808977ee8f548b2258d31",
        author: "octocat",
        message: "Fix the null pointer",
        timestamp: "2026-03-02T09:00:00Z",
        url: "https://github.com/octocat/hello-world/commit/9c1185a",
      },
    },
    {
      slug: "GITHUB_PULL_REQUEST_EVENT",
      name: "Pull request",
      description: "A pull request was opened, closed or changed.",
      needs: REPOSITORY,
      example: {
        action: "opened",
        number: 7,
        title: "Add a changelog",
        description: "",
        createdBy: "octocat",
        createdAt: "2026-03-02T09:00:00Z",
        url: "https://github.com/octocat/hello-world/pull/7",
      },
    },
    {
      slug: "GITHUB_ISSUE_ADDED_EVENT",
      name: "Issue",
      description: "An issue was opened in a repository.",
      needs: REPOSITORY,
      example: {
        action: "opened",
        issue_id: 8,
        number: 8,
        title: "The button does nothing",
        description: "It should at least say why.",
        createdBy: "octocat",
        createdAt: "2026-03-02T09:00:00Z",
        url: "https://github.com/octocat/hello-world/issues/8",
      },
    },
    {
      slug: "GITHUB_STAR_ADDED_EVENT",
      name: "Star",
      description: "Somebody starred a repository.",
      needs: REPOSITORY,
      example: {
        action: "created",
        repository_name: "hello-world",
        starred_at: "2026-03-02T09:00:00Z",
      },
    },
  ],
  slack: [
    {
      slug: "SLACK_RECEIVE_MESSAGE",
      name: "Message",
      description: "A message was posted where the app can read.",
      example: MESSAGE,
    },
    {
      slug: "SLACK_REACTION_ADDED",
      name: "Reaction",
      description: "Somebody reacted to a message.",
      example: { reaction: "tada", user: MESSAGE.user, item: { channel: MESSAGE.channel } },
    },
  ],
  googlecalendar: [
    {
      slug: "GOOGLECALENDAR_GOOGLE_CALENDAR_EVENT_CREATED_TRIGGER",
      name: "Event made",
      description: "An event was put into a calendar.",
      type: "poll",
      takes: CALENDAR,
      example: EVENT,
    },
    {
      slug: "GOOGLECALENDAR_GOOGLE_CALENDAR_EVENT_UPDATED_TRIGGER",
      name: "Event changed",
      description: "An event of a calendar was changed.",
      type: "poll",
      takes: CALENDAR,
      example: EVENT,
    },
  ],
  googlesheets: [
    {
      slug: "GOOGLESHEETS_NEW_ROWS_TRIGGER",
      name: "New rows",
      description: "Rows were added to a sheet.",
      type: "poll",
      needs: ["spreadsheet_id"],
      takes: { ...INTERVAL, sheet_name: { type: "string", default: "Sheet1" } },
      example: { row_number: 12, row_data: ["Ana", "42"], sheet_name: "Sheet1" },
    },
  ],
  notion: [
    {
      slug: "NOTION_PAGE_UPDATED_TRIGGER",
      name: "Page changed",
      description: "A page was changed.",
      type: "poll",
      needs: ["page_id"],
      takes: INTERVAL,
      example: { page_id: "1f0c0ffe", last_edited_time: "2026-03-02T09:00:00Z" },
    },
    {
      slug: "NOTION_COMMENTS_ADDED_TRIGGER",
      name: "Comment",
      description: "A comment was added to a page.",
      type: "poll",
      needs: ["block_id"],
      takes: INTERVAL,
      example: { comment_id: "2f0c0ffe", text: "Looks good", block_id: "1f0c0ffe" },
    },
  ],
  linear: [
    {
      slug: "LINEAR_ISSUE_CREATED_TRIGGER",
      name: "Issue made",
      description: "An issue was made in a team.",
      needs: ["team_id"],
      example: { ...ISSUE, data: { id: "WEB-7", title: "Dark mode" } },
    },
    {
      slug: "LINEAR_ISSUE_UPDATED_TRIGGER",
      name: "Issue changed",
      description: "An issue of a team was changed.",
      needs: ["team_id"],
      example: { ...ISSUE, action: "update", data: { id: "WEB-7", title: "Dark mode" } },
    },
    {
      slug: "LINEAR_COMMENT_EVENT_TRIGGER",
      name: "Comment",
      description: "A comment was added to an issue of a team.",
      needs: ["team_id"],
      example: { ...ISSUE, type: "Comment", data: { body: "On it" } },
    },
  ],
  jira: [
    {
      slug: "JIRA_NEW_ISSUE_TRIGGER",
      name: "Issue made",
      description: "An issue was made.",
      type: "poll",
      takes: INTERVAL,
      example: { issue_key: "WEB-7", summary: "Dark mode", status: "To Do" },
    },
    {
      slug: "JIRA_UPDATED_ISSUE_TRIGGER",
      name: "Issue changed",
      description: "An issue was changed.",
      type: "poll",
      takes: INTERVAL,
      example: { issue_key: "WEB-7", summary: "Dark mode", status: "Done" },
    },
  ],
};

/** A toolkit's triggers. */
export function triggersOf(toolkit: string): CatalogTrigger[] {
  const own = Object.hasOwn(rows, toolkit) ? rows[toolkit] : undefined;
  return (own ?? []).map(({ slug, name, description, type, needs = [], takes = {}, example }) => ({
    slug,
    name,
    description,
    type: type ?? "webhook",
    config: {
      type: "object",
      properties: {
        ...Object.fromEntries(needs.map((field) => [field, { type: "string" }])),
        ...takes,
      },
      required: [...needs],
    },
    payload: schemaOf(example),
  }));
}

/** The schema of an example, which stands in it. */
function schemaOf(example: Record<string, JsonValue>): JsonSchemaObject {
  const properties = Object.entries(example).map(([name, value]): [string, JsonSchema] => [
    name,
    { type: typeOf(value), examples: [value] },
  ]);
  return { type: "object", properties: Object.fromEntries(properties), required: [] };
}

function typeOf(value: JsonValue): NonNullable<JsonSchema["type"]> {
  if (Array.isArray(value)) return "array";
  switch (typeof value) {
    case "number":
      return "number";
    case "boolean":
      return "boolean";
    case "string":
      return "string";
    default:
      return "object";
  }
}
