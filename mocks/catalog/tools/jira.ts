import type { CatalogTool } from "../types.ts";
import { args, choice, limit, text, texts, time, tool, whole } from "./schema.ts";

const startAt = whole("How many to skip.", { default: 0, minimum: 0 });
const issueKey = text("The issue.", { pattern: "^[A-Z][A-Z0-9]*-[0-9]+$", examples: ["WEB-42"] });

/** Jira's tools. */
export const jiraTools: CatalogTool[] = [
  tool(
    "JIRA_CREATE_ISSUE",
    "Create issue",
    "Opens an issue in a project.",
    [],
    args(
      {
        project_key: text("The project.", { examples: ["WEB"] }),
        summary: text("The title.", { minLength: 1, maxLength: 255 }),
        issue_type: text("What kind of issue.", { default: "Task", examples: ["Bug", "Story"] }),
        description: text("What it is about."),
        assignee: text("The account ID of whoever is to do it."),
        priority: choice(
          "How pressing it is.",
          ["Highest", "High", "Medium", "Low", "Lowest"],
          "Medium",
        ),
        labels: texts("Labels to put on it."),
        due_date: text("When it is due.", { format: "date" }),
      },
      ["project_key", "summary"],
    ),
  ),
  tool(
    "JIRA_SEARCH_ISSUES",
    "Search issues",
    "Finds issues with Jira's query language.",
    ["readOnlyHint"],
    args(
      {
        jql: text("The query.", {
          examples: ["project = WEB AND status != Done ORDER BY updated"],
        }),
        fields: texts("What to give of each.", { default: ["summary", "status", "assignee"] }),
        maxResults: limit(50, 100),
        startAt,
      },
      ["jql"],
    ),
  ),
  tool(
    "JIRA_LIST_ISSUE_COMMENTS",
    "List issue comments",
    "Lists the comments on an issue, oldest first.",
    ["readOnlyHint"],
    args({ issueIdOrKey: issueKey, maxResults: limit(50, 100), startAt }, ["issueIdOrKey"]),
  ),
  tool(
    "JIRA_LIST_BOARDS",
    "List boards",
    "Lists the boards that the user may see.",
    ["readOnlyHint"],
    args({
      type: choice("What kind of board.", ["scrum", "kanban", "simple"]),
      projectKeyOrId: text("Only those of this project."),
      maxResults: limit(50, 100),
      startAt,
    }),
  ),
  tool(
    "JIRA_CREATE_SPRINT",
    "Create sprint",
    "Plans a sprint on a board.",
    [],
    args(
      {
        name: text("What to call it."),
        originBoardId: whole("The board."),
        goal: text("What is to be reached."),
        startDate: time("When it begins."),
        endDate: time("When it ends."),
      },
      ["name", "originBoardId"],
    ),
  ),
  tool(
    "JIRA_SEND_NOTIFICATION_FOR_ISSUE",
    "Send notification for issue",
    "Mails people about an issue.",
    ["openWorldHint"],
    args(
      {
        issueIdOrKey: issueKey,
        subject: text("The subject line; left out, it is the issue's title."),
        textBody: text("What to say."),
        to: texts("The account IDs of those to mail.", { minItems: 1 }),
      },
      ["issueIdOrKey", "to"],
    ),
  ),
];
