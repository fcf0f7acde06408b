import type { CatalogTool } from "../types.ts";
import { args, choice, limit, text, texts, tool, whole } from "./schema.ts";

const repository = {
  owner: text("Who the repository belongs to: a user or an organisation.", {
    examples: ["octocat"],
  }),
  repo: text("The repository's name, without its owner.", { examples: ["hello-world"] }),
};
const page = whole("Which page, from 1.", { default: 1, minimum: 1 });

/** GitHub's tools. */
export const githubTools: CatalogTool[] = [
  tool(
    "GITHUB_CREATE_AN_ISSUE",
    "Create an issue",
    "Opens an issue in a repository.",
    [],
    args(
      {
        ...repository,
        title: text("The title.", { minLength: 1 }),
        body: text("What it is about, in Markdown."),
        labels: texts("Labels to put on it."),
        assignees: texts("Users to assign it to, by login."),
        milestone: whole("The number of the milestone it belongs to."),
      },
      ["owner", "repo", "title"],
    ),
  ),
  tool(
    "GITHUB_LIST_REPOSITORY_ISSUES",
    "List repository issues",
    "Lists the issues of a repository; pull requests count as issues here.",
    ["readOnlyHint"],
    args(
      {
        ...repository,
        state: choice("Which ones.", ["open", "closed", "all"], "open"),
        labels: text("Only those with all of these labels, separated by commas."),
        assignee: text(
          "Only those of this user; `none` for unassigned ones, `*` for assigned ones.",
        ),
        sort: choice("What to sort by.", ["created", "updated", "comments"], "created"),
        direction: choice("In which direction.", ["asc", "desc"], "desc"),
        per_page: limit(30, 100),
        page,
      },
      ["owner", "repo"],
    ),
  ),
  tool(
    "GITHUB_PULLS_LIST",
    "List pull requests",
    "Lists the pull requests of a repository.",
    ["readOnlyHint"],
    args(
      {
        ...repository,
        state: choice("Which ones.", ["open", "closed", "all"], "open"),
        head: text("Only those from this branch, as `user:branch`."),
        base: text("Only those into this branch."),
        per_page: limit(30, 100),
        page,
      },
      ["owner", "repo"],
    ),
  ),
  tool(
    "GITHUB_GET_THE_AUTHENTICATED_USER",
    "Get the authenticated user",
    "Gets the profile of the user whose account is connected.",
    ["readOnlyHint"],
    args({}),
  ),
  tool(
    "GITHUB_STAR_A_REPOSITORY_FOR_THE_AUTHENTICATED_USER",
    "Star a repository",
    "Stars a repository as the connected user.",
    ["idempotentHint"],
    args(repository, ["owner", "repo"]),
  ),
  tool(
    "GITHUB_ACTIVITY_LIST_STARGAZERS_FOR_REPO",
    "List stargazers",
    "Lists the users who starred a repository.",
    ["readOnlyHint"],
    args({ ...repository, per_page: limit(30, 100), page }, ["owner", "repo"]),
  ),
];
