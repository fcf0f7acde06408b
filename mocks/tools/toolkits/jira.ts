import type { Call, Handlers } from "../call.ts";
import { mentions } from "../data/search.ts";
import { createSeededRandom } from "../data/seededRandom.ts";
import { DAY, iso } from "../data/time.ts";
import { paragraph, sentence, title } from "../data/words.ts";
import { listIn, objectIn, textIn } from "../json.ts";
import { fail, notFound } from "../toolFailure.ts";
import type { JsonObject } from "../types.ts";

const PROJECTS = ["WEB", "OPS"];
const BOARDS = PROJECTS.map((key, index) => ({
  id: index + 1,
  name: `${key} board`,
  type: index === 0 ? "scrum" : "kanban",
  location: { projectKey: key },
}));

const userOf = ({ name, email }: { name: string; email: string }) => ({
  accountId: createSeededRandom(email).hex(24),
  displayName: name,
  emailAddress: email,
});

function issue(id: string, key: string, at: number, fields: JsonObject): JsonObject {
  const times = { created: iso(at), updated: iso(at) };
  return {
    id,
    key,
    self: `https://example.atlassian.net/rest/api/3/issue/${id}`,
    fields: { ...fields, ...times },
  };
}

/** The issues of a project. Any project with a proper key is there: no tool lists them. */
function issuesOf({ open, people }: Call, project: string) {
  if (!/^[A-Z][A-Z0-9]+$/.test(project)) fail(`project: "${project}" is no valid project key.`);
  return open({
    kind: `issues ${project}`,
    key: "key",
    size: 14,
    every: 3 * DAY,
    make: (random, at, number) =>
      issue(random.digits(5), `${project}-${number}`, at, {
        summary: title(random),
        description: paragraph(random),
        status: { name: random.pick(["To Do", "In Progress", "Done"]) },
        issuetype: { name: random.pick(["Task", "Bug", "Story"]) },
        priority: { name: random.pick(["High", "Medium", "Low"]) },
        assignee: random.chance(70) ? userOf(random.pick(people)) : null,
        labels: [],
        project: { key: project },
      }),
  });
}

function find(call: Call): JsonObject {
  const key = call.args.text("issueIdOrKey");
  return issuesOf(call, key.split("-")[0] ?? "").find(key) ?? notFound("issue", key);
}

function paged({ args }: Call, name: string, all: JsonObject[]): JsonObject {
  const [startAt, maxResults] = [args.number("startAt"), args.number("maxResults")];
  return {
    startAt,
    maxResults,
    total: all.length,
    [name]: all.slice(startAt, startAt + maxResults),
  };
}

/** Whether an issue meets one condition of a query: `status != Done`. */
function meets(call: Call, item: JsonObject, condition: string): boolean {
  const [, field = "", sign = "", raw = ""] =
    /^(\w+)\s*(!=|=|~|not in|in|is not|is)\s*(.+)$/i.exec(condition) ??
    fail(`Error in the JQL Query: the mock can't read "${condition}".`);
  const name = field
    .toLowerCase()
    .replace(/^type$/, "issuetype")
    .replace(/^text$/, "summary");
  const fields = objectIn(item.fields);
  const value = name === "key" ? item.key : fields[name];
  const { name: label, key, displayName, accountId } = objectIn(value);
  const own = [value, label, key, displayName, accountId, ...listIn(value)].map((one) =>
    textIn(one).toLowerCase(),
  );
  const wanted = raw
    .replace(/^\(|\)$/g, "")
    .split(",")
    .map((one) =>
      one
        .trim()
        .replace(/^["']|["']$/g, "")
        .toLowerCase(),
    )
    .map((one) => (one === "currentuser()" ? call.me.name.toLowerCase() : one));
  const isMet =
    sign === "~"
      ? mentions(name === "summary" && field !== "summary" ? fields : value, wanted.join(" "))
      : wanted.some((one) =>
          /^(?:empty|null)$/.test(one) ? own.every((text) => text === "") : own.includes(one),
        );
  return isMet !== /^(?:!=|not in|is not)$/i.test(sign);
}

export const jiraHandlers: Handlers = {
  JIRA_CREATE_ISSUE(call) {
    const { args, people, me, now } = call;
    const project = args.text("project_key");
    const wanted = args.text("assignee");
    const assignee = [me, ...people].map(userOf).find(({ accountId }) => accountId === wanted);
    if (wanted !== "" && assignee === undefined) notFound("user", wanted);
    const {
      id = "",
      key = "",
      self = "",
    } = issuesOf(call, project).add((random, number) =>
      issue(random.digits(5), `${project}-${number}`, now, {
        summary: args.text("summary"),
        description: args.textOrNull("description"),
        status: { name: "To Do" },
        issuetype: { name: args.text("issue_type") },
        priority: { name: args.text("priority") },
        assignee: assignee ?? null,
        reporter: userOf(me),
        labels: args.texts("labels"),
        duedate: args.textOrNull("due_date"),
        project: { key: project },
      }),
    );
    return { id, key, self };
  },
  JIRA_SEARCH_ISSUES(call) {
    const { args } = call;
    const [query = "", order = ""] = args.text("jql").split(/\s*\border by\s+/i);
    const conditions = query.split(/\s+and\s+/i).filter(Boolean);
    const named =
      /\bproject\s*(?:=|in)\s*([^)]+?)(?:\)|\s+and\b|$)/i.exec(query)?.[1] ?? PROJECTS.join();
    const projects = named.split(",").map((one) => one.trim().replace(/[("']/g, "").toUpperCase());
    const names = args.texts("fields");
    const found = projects
      .flatMap((project) => issuesOf(call, project).all())
      .filter((item) => conditions.every((condition) => meets(call, item, condition.trim())));
    if (/\basc\b/i.test(order)) found.reverse();
    const shown = found.map((item): JsonObject => {
      const fields = Object.entries(objectIn(item.fields)).filter(
        ([name]) => names.includes(name) || names.includes("*all"),
      );
      return { ...item, fields: Object.fromEntries(fields) };
    });
    return paged(call, "issues", shown);
  },
  JIRA_LIST_ISSUE_COMMENTS(call) {
    const { id, fields } = find(call);
    const chance = call.random(`comments ${id}`);
    const created = objectIn(fields).created ?? "";
    // Issues with a reporter were made by a tool: nobody has said anything yet.
    const count = objectIn(fields).reporter === undefined ? chance.below(5) : 0;
    const comments = Array.from({ length: count }, () => ({
      id: chance.digits(5),
      author: userOf(chance.pick(call.people)),
      body: sentence(chance),
      created,
    }));
    return paged(call, "comments", comments);
  },
  JIRA_LIST_BOARDS(call) {
    const [type, project] = [call.args.text("type"), call.args.text("projectKeyOrId")];
    const boards = BOARDS.filter((board) => type === "" || board.type === type).filter(
      ({ location }) => project === "" || location.projectKey === project,
    );
    return paged(call, "values", boards);
  },
  JIRA_CREATE_SPRINT({ args, stored }) {
    const board = args.number("originBoardId");
    if (!BOARDS.some(({ id }) => id === board)) notFound("board", String(board));
    const sprints = stored("sprints");
    return sprints.add((_dice, id) => ({ id, state: "future", ...args.given }));
  },
  JIRA_SEND_NOTIFICATION_FOR_ISSUE(call) {
    const { key = "" } = find(call);
    return { key, notified: call.args.texts("to") };
  },
};
