// @vitest-environment node
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createMockBackend } from "../../../mocks/createMockBackend.ts";
import { answerTool } from "../../../mocks/tools/answerTool.ts";
import { runs, times } from "../../runs.ts";
import { createSharedStore } from "../fixtures/sharedStore.ts";
import { connectUser, NOW, type ToolUser, testBackend, toolUser } from "./support/toolUser.ts";

const repository = { owner: "octocat", repo: "hello-world" };
const fetchMails = { include_spam_trash: true, max_results: 100 };

describe("whose account it is", () => {
  test("is whom the user chose on the Connect Link page", async () => {
    const backend = testBackend();
    const grace = await connectUser(backend, "gmail", { identity: "grace.hopper@navy.example" });
    const mails = await grace.run("GMAIL_FETCH_EMAILS");
    expect(new Set(mails.each("messages", "to"))).toEqual(new Set(["grace.hopper@navy.example"]));
    await grace.run("GMAIL_SEND_EMAIL", { recipient_email: "bo@example.org", body: "Hello" });
    const sent = await grace.run("GMAIL_FETCH_EMAILS", { query: "in:sent" });
    expect(sent.each("messages", "sender")).toEqual(["Grace Hopper <grace.hopper@navy.example>"]);
    expect(await backend.accounts.get(grace.accountId)).toMatchObject({
      identity: "grace.hopper@navy.example",
      credentials: {},
    });
  });

  test("is made of the word id where nobody was asked", async () => {
    const backend = testBackend({ users: [{ id: "ann", accounts: [{ toolkit: "gmail" }] }] });
    const session = await backend.sessions.create("ann");
    const [account] = (await backend.accounts.list({ userIds: ["ann"] })).items;
    const ann = toolUser(backend, session.id, account?.id ?? "");
    expect(account?.identity).toBeNull();
    const address = `${account?.wordId.replace("gmail_", "").replace("-", ".")}@example.com`;
    const mails = await ann.run("GMAIL_FETCH_EMAILS");
    expect(new Set(mails.each("messages", "to"))).toEqual(new Set([address]));
  });

  test("is nobody's whose link was denied, and no secret of an API key's", async () => {
    const backend = testBackend();
    const session = await backend.sessions.create("ann");
    const link = await backend.sessions.link(session.id, { toolkit: "gmail" });
    const credentials = { account: "ada@example.com" };
    await backend.links.complete(link.token, { outcome: "deny", credentials });
    expect((await backend.accounts.get(link.accountId)).identity).toBeNull();
    const exa = await connectUser(backend, "exa");
    expect((await backend.accounts.get(exa.accountId)).identity).toBeNull();
  });
});

describe("what tools answer", () => {
  test("differs between accounts, and is the same each time for one", async () => {
    const backend = testBackend();
    const [one, two] = [await connectUser(backend, "gmail"), await connectUser(backend, "gmail")];
    const first = await one.run("GMAIL_FETCH_EMAILS");
    expect((await one.run("GMAIL_FETCH_EMAILS")).data).toEqual(first.data);
    const ids = first.each("messages", "messageId");
    const others = (await two.run("GMAIL_FETCH_EMAILS")).each("messages", "messageId");
    expect(others.filter((id) => ids.includes(id))).toEqual([]);
  });

  test("is the same for the same seed, time and calls, ids included", async () => {
    const journey = async () => {
      const backend = testBackend();
      const ada = await connectUser(backend, "github");
      await ada.run("GITHUB_CREATE_AN_ISSUE", { ...repository, title: "One" });
      const grace = await connectUser(backend, "linear");
      const team_id = (await grace.run("LINEAR_LIST_LINEAR_TEAMS")).text("teams.0.id");
      await grace.run("LINEAR_CREATE_LINEAR_ISSUE", { team_id, title: "Two" });
      return {
        issues: (await ada.run("GITHUB_LIST_REPOSITORY_ISSUES", repository)).data,
        more: (await grace.run("LINEAR_LIST_LINEAR_ISSUES")).data,
        stored: (await backend.snapshot()).toolData,
      };
    };
    expect(await journey()).toEqual(await journey());
  });

  test("does not change when its reader changes it", async () => {
    const ada = await connectUser(testBackend(), "github");
    const issue = await ada.run("GITHUB_CREATE_AN_ISSUE", { ...repository, title: "Mine" });
    issue.data.title = "Spoilt";
    const listed = await ada.run("GITHUB_LIST_REPOSITORY_ISSUES", repository);
    expect(listed.text("issues.0.title")).toBe("Mine");
  });

  test("is in the log with its rule, its account and its error", async () => {
    const backend = testBackend();
    const ada = await connectUser(backend, "gmail");
    const { logId } = await ada.execute("GMAIL_SEND_DRAFT", { draft_id: "none" });
    expect(await backend.executions.get(logId)).toMatchObject({
      toolSlug: "GMAIL_SEND_DRAFT",
      accountId: ada.accountId,
      rule: "toolRouterAuthConfig",
      error: 'Not Found: there is no draft "none".',
      refused: false,
    });
  });

  test("may be a host's own, for tools of its own, and the mock's for others", async () => {
    const backend = createMockBackend({
      now: () => NOW,
      answerTool: (request) =>
        request.tool.slug === "GMAIL_LIST_LABELS"
          ? { data: { whose: request.account?.wordId ?? "", user: request.userId }, error: null }
          : answerTool(request),
    });
    const ada = await connectUser(backend, "gmail");
    const own = await ada.run("GMAIL_LIST_LABELS");
    expect(own.data).toEqual({ whose: expect.stringMatching(/^gmail_/), user: "ann" });
    expect((await ada.run("GMAIL_FETCH_EMAILS")).list("messages")).toHaveLength(10);
    expect(await ada.fail("GMAIL_LIST_LABELS", { user_id: 1 })).toMatch(/user_id must be a string/);
  });
});

describe("what tools keep", () => {
  test("is gone with the account, and the user's next one begins anew", async () => {
    const backend = testBackend();
    const ada = await connectUser(backend, "github");
    const other = await connectUser(backend, "github");
    for (const user of [ada, other]) {
      await user.run("GITHUB_CREATE_AN_ISSUE", { ...repository, title: "Mine" });
    }
    await backend.accounts.delete(ada.accountId);
    const { toolData } = await backend.snapshot();
    expect(toolData.map(({ owner }) => owner)).toEqual([other.accountId]);
    const next = await connectUser(backend, "github");
    const listed = await next.run("GITHUB_LIST_REPOSITORY_ISSUES", repository);
    expect(listed.each("issues", "title")).not.toContain("Mine");
  });

  test("is still there when the account was disabled and enabled again", async () => {
    const backend = testBackend();
    const ada = await connectUser(backend, "github");
    await ada.run("GITHUB_CREATE_AN_ISSUE", { ...repository, title: "Mine" });
    await backend.accounts.setEnabled(ada.accountId, false);
    await expect(ada.execute("GITHUB_LIST_REPOSITORY_ISSUES", repository)).rejects.toThrow();
    await backend.accounts.setEnabled(ada.accountId, true);
    const listed = await ada.run("GITHUB_LIST_REPOSITORY_ISSUES", repository);
    expect(listed.each("issues", "title")).toContain("Mine");
  });

  test("is gone after a reset", async () => {
    const backend = testBackend();
    const ada = await connectUser(backend, "github");
    await ada.run("GITHUB_CREATE_AN_ISSUE", { ...repository, title: "Mine" });
    await backend.reset();
    expect((await backend.snapshot()).toolData).toEqual([]);
  });

  test("outlives the page, is shared between tabs, and costs one record", async () => {
    const store = createSharedStore();
    const tab = () => testBackend({ persistence: store.open() });
    const one = tab();
    const ada = await connectUser(one, "github");
    await ada.run("GITHUB_LIST_REPOSITORY_ISSUES", repository);
    const before = store.appended;
    await ada.run("GITHUB_LIST_REPOSITORY_ISSUES", repository);
    const reading = store.appended - before;
    await ada.run("GITHUB_CREATE_AN_ISSUE", { ...repository, title: "Mine" });
    expect(store.appended - before - reading).toBe(reading + 1);

    const [session] = (await one.snapshot()).sessions;
    const two = toolUser(tab(), session?.id ?? "", ada.accountId);
    const listed = await ada.run("GITHUB_LIST_REPOSITORY_ISSUES", repository);
    expect((await two.run("GITHUB_LIST_REPOSITORY_ISSUES", repository)).data).toEqual(listed.data);
    const again = await two.run("GITHUB_CREATE_AN_ISSUE", { ...repository, title: "Yours" });
    const seen = await ada.run("GITHUB_LIST_REPOSITORY_ISSUES", repository);
    expect(seen.each("issues", "title").slice(0, 2)).toEqual(["Yours", "Mine"]);
    expect(
      seen.each("issues", "number").filter((number) => number === again.data.number),
    ).toHaveLength(1);
  });

  test("is gone in a tab that missed too much to be told of it", async () => {
    const store = createSharedStore();
    const [one, two] = [
      testBackend({ persistence: store.open() }),
      testBackend({ persistence: store.open() }),
    ];
    const ada = await connectUser(one, "github");
    await ada.run("GITHUB_CREATE_AN_ISSUE", { ...repository, title: "Mine" });
    const { toolData } = await two.snapshot();
    expect(toolData).toHaveLength(1);
    store.put({ table: "toolData", id: toolData[0]?.id ?? "", record: null });
    store.forgetLog();
    expect((await two.snapshot()).toolData).toEqual([]);
  });

  test("is undone when it can't be stored", async () => {
    const store = createSharedStore();
    const ada = await connectUser(testBackend({ persistence: store.open() }), "github");
    store.failNextAppend();
    const issue = { ...repository, title: "Lost" };
    await expect(ada.execute("GITHUB_CREATE_AN_ISSUE", issue)).rejects.toThrow("The disk is full.");
    const listed = await ada.run("GITHUB_LIST_REPOSITORY_ISSUES", repository);
    expect(listed.each("issues", "title")).not.toContain("Lost");
  });

  test("is left out, and told of, when it came back unreadable", async () => {
    const store = createSharedStore();
    const backend = testBackend({ persistence: store.open() });
    const ada = await connectUser(backend, "github");
    await ada.run("GITHUB_CREATE_AN_ISSUE", { ...repository, title: "Mine" });
    const id = (await backend.snapshot()).toolData[0]?.id ?? "";
    store.put({ table: "toolData", id, record: { id, data: "no object" } });
    const listed = await ada.run("GITHUB_LIST_REPOSITORY_ISSUES", repository);
    expect(listed.each("issues", "title")).not.toContain("Mine");
    expect(backend.rejectedRecords).toMatchObject([{ table: "toolData", id }]);
  });

  test(
    "is never seen from another account, whoever does what in whatever order",
    async () => {
      type Step = { who: number; does: "send" | "draft" | "note" };
      const step: fc.Arbitrary<Step> = fc.record({
        who: fc.nat(2),
        does: fc.constantFrom("send", "draft", "note"),
      });
      await fc.assert(
        fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
          const backend = testBackend();
          // Two accounts of one user, and one of another's.
          const users: ToolUser[] = [];
          for (const userId of ["ann", "ann", "bob"])
            users.push(await connectUser(backend, "gmail", { userId }));
          const mails = (user: ToolUser) => user.run("GMAIL_FETCH_EMAILS", fetchMails);
          const expected = await Promise.all(
            users.map(async (user) => (await mails(user)).each("messages", "messageId")),
          );
          const own = users.map((): unknown[] => []);
          for (const { who, does } of steps) {
            const user = users[who];
            if (user === undefined) continue;
            const mail = {
              recipient_email: does === "note" ? "ada@example.com" : "bo@example.org",
              body: does,
            };
            const tool = does === "draft" ? "GMAIL_CREATE_EMAIL_DRAFT" : "GMAIL_SEND_EMAIL";
            const made = await user.run(tool, mail);
            own[who]?.unshift(does === "draft" ? made.text("message.id") : made.data.id);
          }
          for (const [index, user] of users.entries()) {
            const seen = (await mails(user)).each("messages", "messageId");
            expect(seen).toEqual([...(own[index] ?? []), ...(expected[index] ?? [])]);
          }
          const ids = own.flat();
          expect(new Set(ids).size).toBe(ids.length);
        }),
        runs(60),
      );
    },
    60_000 * times,
  );
});
