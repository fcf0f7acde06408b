import type { CatalogTool } from "../types.ts";
import { args, limit, text, texts, tool, whole } from "./schema.ts";

const id = (what: string) => text(`The ID of ${what}.`, { format: "uuid" });
const after = text("Where the page before ended.");
const issue = {
  title: text("The title."),
  description: text("What it is about, in Markdown."),
  assignee_id: id("the user who is to do it"),
  state_id: id("the workflow state it is in"),
  priority: whole("0 none, 1 urgent, 2 high, 3 normal, 4 low.", {
    enum: [0, 1, 2, 3, 4],
    default: 0,
  }),
  label_ids: texts("The IDs of its labels."),
  due_date: text("When it is due.", { format: "date" }),
};

/** Linear's tools. */
export const linearTools: CatalogTool[] = [
  tool(
    "LINEAR_CREATE_LINEAR_ISSUE",
    "Create issue",
    "Opens an issue in a team.",
    [],
    args({ team_id: id("the team"), project_id: id("the project it belongs to"), ...issue }, [
      "team_id",
      "title",
    ]),
  ),
  tool(
    "LINEAR_UPDATE_ISSUE",
    "Update issue",
    "Changes an issue; what is left out stays.",
    ["destructiveHint", "idempotentHint"],
    args({ issueId: id("the issue"), ...issue }, ["issueId"]),
  ),
  tool(
    "LINEAR_LIST_LINEAR_ISSUES",
    "List issues",
    "Lists issues, newest first.",
    ["readOnlyHint"],
    args({
      project_id: id("the project they are in"),
      assignee_id: id("the user they are assigned to"),
      first: limit(50, 250),
      after,
    }),
  ),
  tool(
    "LINEAR_LIST_LINEAR_TEAMS",
    "List teams",
    "Lists the teams of the workspace with their members and projects.",
    ["readOnlyHint"],
    args({ first: limit(50, 250), after }),
  ),
  tool(
    "LINEAR_LIST_LINEAR_STATES",
    "List workflow states",
    "Lists the states that a team's issues go through.",
    ["readOnlyHint"],
    args({ team_id: id("the team") }, ["team_id"]),
  ),
];
