import type { Call, Handlers } from "../call.ts";
import { page } from "../data/page.ts";
import { DAY, iso } from "../data/time.ts";
import { paragraph, thing, title } from "../data/words.ts";
import { objectIn, textIn } from "../json.ts";
import { notFound } from "../toolFailure.ts";
import type { JsonObject } from "../types.ts";

const PRIORITIES = ["No priority", "Urgent", "High", "Normal", "Low"];
const STATES = ["Backlog", "Todo", "In Progress", "Done", "Canceled"].map((name, index) => ({
  name,
  type: ["backlog", "unstarted", "started", "completed", "canceled"][index] ?? "",
}));
const TEAMS = [
  { key: "ENG", name: "Engineering" },
  { key: "DES", name: "Design" },
];

const membersOf = ({ me, people, random }: Call) =>
  [me, ...people.slice(0, 5)].map(({ name, email }) => ({ id: random(email).uuid(), name, email }));

const statesOf = ({ random }: Call, teamId: string) =>
  STATES.map(({ name, type }) => ({ id: random(`${teamId} ${name}`).uuid(), name, type }));

function teamsOf({ random }: Call) {
  return TEAMS.map(({ key, name }) => {
    const chance = random(`team ${key}`);
    const project = () => ({ id: chance.uuid(), name: thing(chance).replace(/^the /, "") });
    return { id: chance.uuid(), key, name, projects: [project(), project()] };
  });
}

function find<Item extends { id: string }>(items: readonly Item[], id: string, what: string): Item {
  return items.find((item) => item.id === id.toLowerCase()) ?? notFound(what, id);
}

function issuesOf(call: Call) {
  const [teams, members] = [teamsOf(call), membersOf(call)];
  return call.open({
    kind: "issues",
    key: "id",
    size: 16,
    every: 2 * DAY,
    make(random, at, number) {
      const { projects, ...team } = random.pick(teams);
      const priority = random.below(5);
      return {
        id: random.uuid(),
        identifier: `${team.key}-${number}`,
        number,
        title: title(random),
        description: paragraph(random),
        priority,
        priorityLabel: PRIORITIES[priority] ?? "",
        url: `https://linear.app/workspace/issue/${team.key}-${number}`,
        state: random.pick(statesOf(call, team.id)),
        assignee: random.chance(70) ? random.pick(members) : null,
        team,
        project: random.chance(60) ? random.pick(projects) : null,
        labels: [],
        dueDate: null,
        createdAt: iso(at),
        updatedAt: iso(at),
      };
    },
  });
}

/** What the caller says of an issue; nothing of what is left out. */
function written(call: Call, teamId: string): JsonObject {
  const { args, now } = call;
  const priority = args.number("priority");
  const person = args.text("assignee_id");
  return {
    ...(args.has("title") ? { title: args.text("title") } : {}),
    ...(args.has("description") ? { description: args.text("description") } : {}),
    ...(args.has("due_date") ? { dueDate: args.text("due_date") } : {}),
    ...(args.has("label_ids") ? { labels: args.texts("label_ids").map((id) => ({ id })) } : {}),
    ...(person === "" ? {} : { assignee: find(membersOf(call), person, "user") }),
    ...(args.has("state_id")
      ? { state: find(statesOf(call, teamId), args.text("state_id"), "workflow state") }
      : {}),
    ...(args.has("priority") ? { priority, priorityLabel: PRIORITIES[priority] ?? "" } : {}),
    updatedAt: iso(now),
  };
}

function list({ args }: Call, name: string, found: JsonObject[]): JsonObject {
  const { items, next } = page(found, args.number("first"), args.text("after"));
  return { [name]: items, pageInfo: { hasNextPage: next !== null, endCursor: next } };
}

export const linearHandlers: Handlers = {
  LINEAR_CREATE_LINEAR_ISSUE(call) {
    const { args, now } = call;
    const { projects, ...team } = find(teamsOf(call), args.text("team_id"), "team");
    const wanted = args.text("project_id");
    const project = wanted === "" ? null : find(projects, wanted, "project");
    const fields = written(call, team.id);
    return issuesOf(call).add((random, number) => ({
      id: random.uuid(),
      identifier: `${team.key}-${number}`,
      number,
      description: "",
      priority: 0,
      priorityLabel: PRIORITIES[0] ?? "",
      url: `https://linear.app/workspace/issue/${team.key}-${number}`,
      state: statesOf(call, team.id)[0] ?? null,
      assignee: null,
      team,
      project,
      labels: [],
      dueDate: null,
      createdAt: iso(now),
      ...fields,
    }));
  },
  LINEAR_UPDATE_ISSUE(call) {
    const id = call.args.text("issueId");
    const issues = issuesOf(call);
    const before = issues.find(id.toLowerCase()) ?? notFound("issue", id);
    return issues.put({ ...before, ...written(call, textIn(objectIn(before.team).id)) });
  },
  LINEAR_LIST_LINEAR_ISSUES(call) {
    const { args } = call;
    const is = (value: JsonObject[string] | undefined, id: string) =>
      id === "" || objectIn(value).id === id.toLowerCase();
    const found = issuesOf(call)
      .all()
      .filter(
        ({ project, assignee }) =>
          is(project, args.text("project_id")) && is(assignee, args.text("assignee_id")),
      );
    return list(call, "issues", found);
  },
  LINEAR_LIST_LINEAR_TEAMS: (call) =>
    list(
      call,
      "teams",
      teamsOf(call).map((team) => ({ ...team, members: membersOf(call) })),
    ),
  LINEAR_LIST_LINEAR_STATES(call) {
    const { id } = find(teamsOf(call), call.args.text("team_id"), "team");
    return { states: statesOf(call, id) };
  },
};
