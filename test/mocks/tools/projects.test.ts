// @vitest-environment node
import { describe, expect, test } from "vitest";
import { readPath } from "../fixtures/mockApi.ts";
import { connectUser, NOW, testBackend } from "./support/toolUser.ts";

const user = (toolkit: string) => connectUser(testBackend(), toolkit);

describe("Linear", () => {
  async function team() {
    const ada = await user("linear");
    const teams = await ada.run("LINEAR_LIST_LINEAR_TEAMS");
    const team_id = teams.text("teams.0.id");
    return { ada, teams, team_id, key: teams.text("teams.0.key") };
  }

  test("opens an issue in a team, and lists it by project and assignee", async () => {
    const { ada, teams, team_id, key } = await team();
    const project_id = teams.text("teams.0.projects.0.id");
    const assignee_id = teams.text("teams.0.members.1.id");
    const issue = await ada.run("LINEAR_CREATE_LINEAR_ISSUE", {
      team_id,
      project_id,
      assignee_id,
      title: "Ship it",
      priority: 2,
    });
    expect(issue.data).toMatchObject({
      identifier: expect.stringMatching(new RegExp(`^${key}-\\d+$`)),
      title: "Ship it",
      priorityLabel: "High",
      state: { name: "Backlog" },
      assignee: { id: assignee_id },
      project: { id: project_id },
    });
    await ada.run("LINEAR_CREATE_LINEAR_ISSUE", { team_id, title: "And another" });
    const all = await ada.run("LINEAR_LIST_LINEAR_ISSUES");
    expect(all.list("issues")[1]).toEqual(issue.data);
    const numbers = all.each("issues", "number");
    expect(new Set(numbers).size).toBe(numbers.length);
    const some = await ada.run("LINEAR_LIST_LINEAR_ISSUES", { project_id, assignee_id });
    expect(some.list("issues")).toContainEqual(issue.data);
    expect(new Set(some.each("issues", "project.id"))).toEqual(new Set([project_id]));
  });

  test("changes what is given of an issue, and nothing else", async () => {
    const { ada } = await team();
    const listed = await ada.run("LINEAR_LIST_LINEAR_ISSUES", { first: 1 });
    const before = listed.item("issues.0");
    const issueId = listed.text("issues.0.id");
    const team_id = listed.text("issues.0.team.id");
    const states = await ada.run("LINEAR_LIST_LINEAR_STATES", { team_id });
    expect(states.each("states", "name")).toContain("Done");
    const done = states.list("states").find((state) => readPath(state, "name") === "Done");
    const change = { issueId, state_id: readPath(done, "id"), due_date: "2026-04-01" };
    const after = await ada.run("LINEAR_UPDATE_ISSUE", change);
    expect(after.data).toEqual({
      ...before,
      state: done,
      dueDate: "2026-04-01",
      updatedAt: new Date(NOW).toISOString(),
    });
    const all = await ada.run("LINEAR_LIST_LINEAR_ISSUES");
    expect(all.list("issues")).toContainEqual(after.data);
  });

  test("finds nothing under ids that are nobody's", async () => {
    const { ada, team_id } = await team();
    const id = "00000000-0000-4000-8000-000000000000";
    for (const [tool, args] of [
      ["LINEAR_CREATE_LINEAR_ISSUE", { team_id: id, title: "x" }],
      ["LINEAR_CREATE_LINEAR_ISSUE", { team_id, project_id: id, title: "x" }],
      ["LINEAR_CREATE_LINEAR_ISSUE", { team_id, assignee_id: id, title: "x" }],
      ["LINEAR_UPDATE_ISSUE", { issueId: id }],
      ["LINEAR_LIST_LINEAR_STATES", { team_id: id }],
    ] as const) {
      expect(await ada.fail(tool, args)).toMatch(/^Not Found/);
    }
  });

  test("turns pages", async () => {
    const { ada } = await team();
    const first = await ada.run("LINEAR_LIST_LINEAR_ISSUES", { first: 10 });
    const after = first.text("pageInfo.endCursor");
    const second = await ada.run("LINEAR_LIST_LINEAR_ISSUES", { first: 10, after });
    const all = await ada.run("LINEAR_LIST_LINEAR_ISSUES");
    expect([...first.list("issues"), ...second.list("issues")]).toEqual(all.list("issues"));
    expect(second.data.pageInfo).toEqual({ hasNextPage: false, endCursor: null });
  });
});

describe("Jira", () => {
  test("opens an issue, and finds it by a query", async () => {
    const ada = await user("jira");
    const issue = await ada.run("JIRA_CREATE_ISSUE", {
      project_key: "WEB",
      summary: "Broken links",
      issue_type: "Bug",
      priority: "High",
      labels: ["docs"],
    });
    const key = issue.text("key");
    const find = async (jql: string) =>
      (await ada.run("JIRA_SEARCH_ISSUES", { jql, maxResults: 100 })).each("issues", "key");
    for (const jql of [
      `key = ${key}`,
      `project = WEB AND summary ~ "broken links"`,
      `project in (WEB, OPS) AND issuetype = Bug AND labels = docs`,
      `text ~ broken AND status = "To Do" AND assignee is EMPTY AND priority in (High)`,
    ]) {
      expect(await find(jql), jql).toEqual([key]);
    }
    expect(await find(`project = OPS AND key = ${key}`)).toEqual([]);
    const done = await find("project = WEB AND status = Done");
    const open = await find("project = WEB AND status != Done");
    expect(done.length + open.length).toBe((await find("project = WEB")).length);
    expect((await find("project = WEB ORDER BY created ASC")).at(-1)).toBe(key);
  });

  test("gives the fields that are asked for", async () => {
    const ada = await user("jira");
    const given = await ada.run("JIRA_SEARCH_ISSUES", {
      jql: "project = WEB",
      fields: ["summary"],
    });
    expect(Object.keys(given.item("issues.0.fields"))).toEqual(["summary"]);
    expect(given.data).toMatchObject({ startAt: 0, maxResults: 50, total: 14 });
  });

  test("says which part of a query it can't read", async () => {
    const error = await (await user("jira")).fail("JIRA_SEARCH_ISSUES", { jql: "whatever" });
    expect(error).toMatch(/^Error in the JQL Query.*whatever/);
  });

  test("lists comments; a new issue has none", async () => {
    const ada = await user("jira");
    const given = await ada.run("JIRA_LIST_ISSUE_COMMENTS", { issueIdOrKey: "WEB-3" });
    expect(given.data).toMatchObject({ startAt: 0, total: given.list("comments").length });
    const { key } = (await ada.run("JIRA_CREATE_ISSUE", { project_key: "WEB", summary: "New" }))
      .data;
    const none = await ada.run("JIRA_LIST_ISSUE_COMMENTS", { issueIdOrKey: key });
    expect(none.list("comments")).toEqual([]);
    expect(await ada.fail("JIRA_LIST_ISSUE_COMMENTS", { issueIdOrKey: "WEB-999" })).toMatch(
      /^Not Found/,
    );
  });

  test("plans a sprint on a board that is there", async () => {
    const ada = await user("jira");
    const boards = await ada.run("JIRA_LIST_BOARDS", { type: "scrum" });
    const originBoardId = readPath(boards.data, "values.0.id");
    const sprint = await ada.run("JIRA_CREATE_SPRINT", { name: "Sprint 1", originBoardId });
    expect(sprint.data).toMatchObject({ name: "Sprint 1", state: "future", originBoardId });
    expect(await ada.fail("JIRA_CREATE_SPRINT", { name: "x", originBoardId: 99 })).toMatch(
      /^Not Found/,
    );
    const none = await ada.run("JIRA_LIST_BOARDS", { projectKeyOrId: "NONE" });
    expect(none.list("values")).toEqual([]);
  });

  test("notifies people about an issue that is there", async () => {
    const ada = await user("jira");
    const sent = await ada.run("JIRA_SEND_NOTIFICATION_FOR_ISSUE", {
      issueIdOrKey: "OPS-2",
      to: ["a1"],
    });
    expect(sent.data).toEqual({ key: "OPS-2", notified: ["a1"] });
    expect(
      await ada.fail("JIRA_SEND_NOTIFICATION_FOR_ISSUE", { issueIdOrKey: "OPS-99", to: ["a1"] }),
    ).toMatch(/^Not Found/);
  });
});

describe("Supabase", () => {
  test("makes a project in an organisation, with functions and branches of its own", async () => {
    const ada = await user("supabase");
    const organization_id = (await ada.run("SUPABASE_LIST_ALL_ORGANIZATIONS")).text(
      "organizations.0.id",
    );
    const made = await ada.run("SUPABASE_CREATE_A_PROJECT", {
      name: "shop",
      organization_id,
      db_pass: "correct horse battery",
    });
    const ref = made.text("ref");
    expect(JSON.stringify(made.data)).not.toContain("correct horse");
    const projects = await ada.run("SUPABASE_LIST_ALL_PROJECTS");
    expect(projects.list("projects")[0]).toEqual(made.data);
    expect(new Set(projects.each("projects", "organization_id"))).toEqual(
      new Set([organization_id]),
    );

    const source = { ref, slug: "hello", name: "Hello", body: "Deno.serve()", verify_jwt: false };
    await ada.run("SUPABASE_CREATE_A_FUNCTION", source);
    const functions = await ada.run("SUPABASE_LIST_ALL_FUNCTIONS", { ref });
    expect(functions.list("functions")).toMatchObject([
      { slug: "hello", name: "Hello", verify_jwt: false },
    ]);
    expect(await ada.fail("SUPABASE_CREATE_A_FUNCTION", source)).toMatch(/^Conflict/);

    const branch = await ada.run("SUPABASE_CREATE_A_DATABASE_BRANCH", { ref, branch_name: "try" });
    expect(branch.data).toMatchObject({ name: "try", parent_project_ref: ref, git_branch: null });
    expect(
      await ada.fail("SUPABASE_CREATE_A_DATABASE_BRANCH", { ref, branch_name: "try" }),
    ).toMatch(/^Conflict/);
  });

  test("finds no project and no organisation that is not the user's", async () => {
    const ada = await user("supabase");
    expect(await ada.fail("SUPABASE_LIST_ALL_FUNCTIONS", { ref: "a".repeat(20) })).toMatch(
      /^Not Found/,
    );
    const project = { name: "x", organization_id: "nobody's", db_pass: "correct horse battery" };
    expect(await ada.fail("SUPABASE_CREATE_A_PROJECT", project)).toMatch(/^Not Found/);
  });
});
