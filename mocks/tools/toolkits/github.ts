import { hash } from "../../catalog/hash.ts";
import type { Call, Handlers } from "../call.ts";
import { DAY, iso } from "../data/time.ts";
import { paragraph, title } from "../data/words.ts";
import { listIn, objectIn, textIn } from "../json.ts";
import { notFound } from "../toolFailure.ts";
import type { JsonObject } from "../types.ts";

const HOST = "https://github.com";

function repositoryOf({ args }: Call): string {
  const name = `${args.text("owner")}/${args.text("repo")}`;
  // Any well-named repository is there: which ones the user can see is nothing that the mock could know.
  return /^[\w.-]+\/[\w.-]+$/.test(name) ? name : notFound("repository", name);
}

const user = (login: string): JsonObject => ({
  login,
  id: hash(login),
  html_url: `${HOST}/${login}`,
  type: "User",
});

function issuesOf({ open, people }: Call, repository: string) {
  return open({
    kind: `issues ${repository.toLowerCase()}`,
    key: "number",
    size: 16,
    every: 5 * DAY,
    make(random, at, number) {
      const author = random.pick(people).login;
      const isClosed = number < 8 && random.chance(80);
      const isPull = random.chance(25);
      const closed_at = isClosed ? iso(at + 2 * DAY) : null;
      const path = `${HOST}/${repository}/${isPull ? "pull" : "issues"}/${number}`;
      return {
        id: Number(random.digits(9)),
        number,
        title: title(random),
        body: paragraph(random),
        state: isClosed ? "closed" : "open",
        html_url: path,
        user: user(author),
        labels: [{ name: random.pick(["bug", "enhancement", "documentation", "question"]) }],
        assignees: random.chance(50) ? [user(random.pick(people).login)] : [],
        milestone: null,
        comments: random.below(6),
        created_at: iso(at),
        updated_at: iso(at + random.below(2 * DAY)),
        closed_at,
        ...(isPull
          ? {
              pull_request: { html_url: path, merged_at: closed_at },
              head: `${author}:topic-${number}`,
            }
          : {}),
      };
    },
  });
}

function pageOf({ args }: Call, items: JsonObject[]): JsonObject[] {
  const size = args.number("per_page");
  const start = (args.number("page") - 1) * size;
  return items.slice(start, start + size);
}

const isInState = (wanted: string) => (item: JsonObject) =>
  wanted === "all" || item.state === wanted;

export const githubHandlers: Handlers = {
  GITHUB_CREATE_AN_ISSUE(call) {
    const { args, me, now } = call;
    const repository = repositoryOf(call);
    return issuesOf(call, repository).add((random, number) => ({
      id: Number(random.digits(9)),
      number,
      title: args.text("title"),
      body: args.textOrNull("body"),
      state: "open",
      html_url: `${HOST}/${repository}/issues/${number}`,
      user: user(me.login),
      labels: args.texts("labels").map((name) => ({ name })),
      assignees: args.texts("assignees").map(user),
      milestone: args.has("milestone") ? { number: args.number("milestone") } : null,
      comments: 0,
      created_at: iso(now),
      updated_at: iso(now),
      closed_at: null,
    }));
  },
  GITHUB_LIST_REPOSITORY_ISSUES(call) {
    const { args } = call;
    const labels = args.text("labels").split(",").filter(Boolean);
    const assignee = args.text("assignee");
    const [sort, sign] = [args.text("sort"), args.text("direction") === "asc" ? 1 : -1];
    const rank = (item: JsonObject) =>
      sort === "comments" ? Number(item.comments) : Date.parse(textIn(item[`${sort}_at`]));
    const found = issuesOf(call, repositoryOf(call))
      .all()
      .filter(isInState(args.text("state")))
      .filter((item) => {
        const names = listIn(item.labels).map((label) => objectIn(label).name);
        const logins = listIn(item.assignees).map((one) => objectIn(one).login);
        return (
          labels.every((label) => names.includes(label)) &&
          (assignee === "" ||
            (assignee === "none" && logins.length === 0) ||
            (assignee === "*" && logins.length > 0) ||
            logins.includes(assignee))
        );
      })
      .sort((a, b) => sign * (rank(a) - rank(b) || Number(a.number) - Number(b.number)));
    return { issues: pageOf(call, found).map(({ head: _head, ...issue }) => issue) };
  },
  GITHUB_PULLS_LIST(call) {
    const { args } = call;
    const [head, base] = [args.text("head"), args.text("base")];
    const pulls = issuesOf(call, repositoryOf(call))
      .all()
      .filter(isInState(args.text("state")))
      .filter((item) => item.pull_request !== undefined && (base === "" || base === "main"))
      .filter((item) => head === "" || item.head === head)
      .map(({ pull_request, head: label, ...pull }) => ({
        ...pull,
        merged_at: objectIn(pull_request).merged_at ?? null,
        draft: false,
        head: { label: label ?? "", ref: textIn(label).split(":")[1] ?? "" },
        base: { ref: "main" },
      }));
    return { pull_requests: pageOf(call, pulls) };
  },
  GITHUB_GET_THE_AUTHENTICATED_USER({ me, random }) {
    const chance = random("profile");
    return {
      ...user(me.login),
      name: me.name,
      email: me.email,
      avatar_url: `${HOST}/${me.login}.png`,
      public_repos: 3 + chance.below(40),
      followers: chance.below(200),
      following: chance.below(80),
    };
  },
  GITHUB_STAR_A_REPOSITORY_FOR_THE_AUTHENTICATED_USER(call) {
    const full_name = repositoryOf(call);
    const stars = starsOf(call, full_name);
    if (stars.find(call.me.login) === undefined) stars.put(user(call.me.login));
    return { starred: true, full_name };
  },
  GITHUB_ACTIVITY_LIST_STARGAZERS_FOR_REPO: (call) => ({
    stargazers: pageOf(call, starsOf(call, repositoryOf(call)).all()),
  }),
};

function starsOf({ open, people }: Call, repository: string) {
  return open({
    kind: `stars ${repository.toLowerCase()}`,
    key: "login",
    size: people.length,
    every: 9 * DAY,
    make: (_dice, _at, number) => user(people[number - 1]?.login ?? ""),
  });
}
