// @vitest-environment node
import { describe, expect, test } from "vitest";
import { readPath } from "../fixtures/mockApi.ts";
import { connectUser, NOW, testBackend } from "./support/toolUser.ts";

const user = (toolkit: string) => connectUser(testBackend(), toolkit);
const repository = { owner: "octocat", repo: "hello-world" };

describe("GitHub", () => {
  test("opens an issue, and lists it first among the repository's", async () => {
    const ada = await user("github");
    const before = await ada.run("GITHUB_LIST_REPOSITORY_ISSUES", repository);
    const issue = await ada.run("GITHUB_CREATE_AN_ISSUE", {
      ...repository,
      title: "It crashes",
      body: "Always",
      labels: ["bug"],
      assignees: ["ada"],
    });
    expect(issue.data).toMatchObject({
      number: expect.any(Number),
      title: "It crashes",
      state: "open",
      html_url: `https://github.com/octocat/hello-world/issues/${issue.data.number}`,
      user: { login: "ada" },
      labels: [{ name: "bug" }],
      assignees: [{ login: "ada" }],
      created_at: new Date(NOW).toISOString(),
    });
    const after = await ada.run("GITHUB_LIST_REPOSITORY_ISSUES", repository);
    expect(after.list("issues")).toEqual([issue.data, ...before.list("issues")]);
    const next = await ada.run("GITHUB_CREATE_AN_ISSUE", { ...repository, title: "Again" });
    expect(next.data.number).toBe(Number(issue.data.number) + 1);
  });

  test("has issues from before the account was connected, the newest a few days old", async () => {
    const issues = await (await user("github")).run("GITHUB_LIST_REPOSITORY_ISSUES", repository);
    const newest = Date.parse(issues.text("issues.0.created_at"));
    expect(newest).toBeLessThan(NOW);
    expect(newest).toBeGreaterThan(NOW - 30 * 86_400_000);
  });

  test("keeps the issues of each repository apart, whatever the case of its name", async () => {
    const ada = await user("github");
    await ada.run("GITHUB_CREATE_AN_ISSUE", { ...repository, title: "Mine" });
    const titles = async (where: object) =>
      (await ada.run("GITHUB_LIST_REPOSITORY_ISSUES", { ...repository, ...where })).each(
        "issues",
        "title",
      );
    expect(await titles({ owner: "Octocat" })).toContain("Mine");
    expect(await titles({ repo: "other" })).not.toContain("Mine");
  });

  test("lists issues by state, label, assignee, order and page", async () => {
    const ada = await user("github");
    await ada.run("GITHUB_CREATE_AN_ISSUE", {
      ...repository,
      title: "A",
      labels: ["x", "y"],
      assignees: ["bo"],
    });
    await ada.run("GITHUB_CREATE_AN_ISSUE", { ...repository, title: "B", labels: ["x"] });
    const titles = async (args: object) =>
      (
        await ada.run("GITHUB_LIST_REPOSITORY_ISSUES", { ...repository, state: "all", ...args })
      ).each("issues", "title");
    const all = await titles({});
    expect(
      (await titles({ state: "open" })).length + (await titles({ state: "closed" })).length,
    ).toBe(all.length);
    expect((await titles({ state: "closed" })).length).toBeGreaterThan(0);
    expect(await titles({ labels: "x" })).toEqual(["B", "A"]);
    expect(await titles({ labels: "x,y" })).toEqual(["A"]);
    expect(await titles({ assignee: "bo" })).toEqual(["A"]);
    expect(
      (await titles({ assignee: "none" })).length + (await titles({ assignee: "*" })).length,
    ).toBe(all.length);
    expect(await titles({ direction: "asc" })).toEqual(all.toReversed());
    expect([
      ...(await titles({ per_page: 5 })),
      ...(await titles({ per_page: 5, page: 2 })),
    ]).toEqual(all.slice(0, 10));
    const comments = await ada.run("GITHUB_LIST_REPOSITORY_ISSUES", {
      ...repository,
      sort: "comments",
    });
    const counts = comments.each("issues", "comments").map(Number);
    expect(counts).toEqual(counts.toSorted((a, b) => b - a));
  });

  test("lists pull requests, which count as issues", async () => {
    const ada = await user("github");
    const pulls = await ada.run("GITHUB_PULLS_LIST", { ...repository, state: "all" });
    expect(pulls.list("pull_requests").length).toBeGreaterThan(0);
    const [pull] = pulls.list("pull_requests");
    const head = String(readPath(pull, "head.label"));
    const found = await ada.run("GITHUB_PULLS_LIST", {
      ...repository,
      state: "all",
      head,
      base: "main",
    });
    expect(found.list("pull_requests")).toEqual([pull]);
    const none = await ada.run("GITHUB_PULLS_LIST", { ...repository, state: "all", base: "next" });
    expect(none.list("pull_requests")).toEqual([]);
    const issues = await ada.run("GITHUB_LIST_REPOSITORY_ISSUES", { ...repository, state: "all" });
    expect(issues.each("issues", "number")).toEqual(
      expect.arrayContaining(pulls.each("pull_requests", "number")),
    );
  });

  test("knows whose account it is", async () => {
    const me = await (await user("github")).run("GITHUB_GET_THE_AUTHENTICATED_USER");
    expect(me.data).toMatchObject({ login: "ada", email: "ada@example.com", type: "User" });
  });

  test("stars a repository, once however often", async () => {
    const ada = await user("github");
    const logins = async () =>
      (await ada.run("GITHUB_ACTIVITY_LIST_STARGAZERS_FOR_REPO", repository)).each(
        "stargazers",
        "login",
      );
    const before = await logins();
    expect(before).not.toContain("ada");
    await ada.run("GITHUB_STAR_A_REPOSITORY_FOR_THE_AUTHENTICATED_USER", repository);
    await ada.run("GITHUB_STAR_A_REPOSITORY_FOR_THE_AUTHENTICATED_USER", repository);
    expect(await logins()).toEqual(["ada", ...before]);
  });

  test("finds no repository of an impossible name", async () => {
    const error = await (await user("github")).fail("GITHUB_LIST_REPOSITORY_ISSUES", {
      owner: "a b",
      repo: "c",
    });
    expect(error).toBe('Not Found: there is no repository "a b/c".');
  });
});
