// @vitest-environment node
import { describe, expect, test } from "vitest";
import { readPath } from "../fixtures/mockApi.ts";
import { connectUser, NOW, testBackend } from "./support/toolUser.ts";

const user = (toolkit: string) => connectUser(testBackend(), toolkit);

describe("Slack", () => {
  const channel = "#general";

  test("posts a message, and reads it first in the channel's history", async () => {
    const ada = await user("slack");
    const before = await ada.run("SLACK_FETCH_CONVERSATION_HISTORY", { channel });
    const sent = await ada.run("SLACK_SENDS_A_MESSAGE_TO_A_SLACK_CHANNEL", {
      channel,
      text: "Hello",
    });
    expect(sent.data).toMatchObject({ ok: true, message: { text: "Hello", ts: sent.text("ts") } });
    const after = await ada.run("SLACK_FETCH_CONVERSATION_HISTORY", {
      channel: sent.text("channel"),
    });
    expect(after.list("messages")).toEqual([sent.data.message, ...before.list("messages")]);
    const users = await ada.run("SLACK_USERS_LIST");
    const me = users.list("members").find((member) => readPath(member, "name") === "ada");
    expect(readPath(me, "id")).toBe(sent.text("message.user"));
    const elsewhere = await ada.run("SLACK_FETCH_CONVERSATION_HISTORY", { channel: "random" });
    expect(elsewhere.each("messages", "text")).not.toContain("Hello");
  });

  test("answers in a thread, which does not show in the channel", async () => {
    const ada = await user("slack");
    const send = (args: object) =>
      ada.run("SLACK_SENDS_A_MESSAGE_TO_A_SLACK_CHANNEL", { channel, ...args });
    const ts = (await send({ text: "Question?" })).text("ts");
    await send({ text: "Answer!", thread_ts: ts });
    await send({ text: "Another.", thread_ts: ts });
    const thread = await ada.run("SLACK_FETCH_MESSAGE_THREAD_FROM_A_CONVERSATION", { channel, ts });
    expect(thread.each("messages", "text")).toEqual(["Question?", "Answer!", "Another."]);
    expect(thread.item("messages.0")).toMatchObject({ reply_count: 2, thread_ts: ts });
    const history = await ada.run("SLACK_FETCH_CONVERSATION_HISTORY", { channel });
    expect(history.each("messages", "text")).not.toContain("Answer!");
    expect(history.item("messages.0")).toMatchObject({ text: "Question?", reply_count: 2 });
    for (const [tool, args] of [
      ["SLACK_SENDS_A_MESSAGE_TO_A_SLACK_CHANNEL", { channel, text: "x", thread_ts: "1.1" }],
      ["SLACK_FETCH_MESSAGE_THREAD_FROM_A_CONVERSATION", { channel, ts: "1.1" }],
    ] as const) {
      expect(await ada.fail(tool, args)).toMatch(/^Not Found/);
    }
  });

  test("answers nothing to what a tool posted, however long one waits", async () => {
    let now = NOW;
    const ada = await connectUser(testBackend({ now: () => now }), "slack");
    for (const text of ["1", "2", "3", "4", "5", "6"]) {
      await ada.run("SLACK_SENDS_A_MESSAGE_TO_A_SLACK_CHANNEL", { channel, text });
    }
    now += 86_400_000;
    const history = await ada.run("SLACK_FETCH_CONVERSATION_HISTORY", { channel });
    const own = history
      .list("messages")
      .filter((message) => /^\d$/.test(String(readPath(message, "text"))));
    expect(own.map((message) => readPath(message, "reply_count"))).toEqual(
      Array.from({ length: 6 }, () => undefined),
    );
  });

  test("has threads with answers already, and pages and spans of history", async () => {
    const ada = await user("slack");
    const all = await ada.run("SLACK_FETCH_CONVERSATION_HISTORY", { channel, limit: 200 });
    const stamps = all.each("messages", "ts").map(Number);
    expect(stamps).toEqual(stamps.toSorted((a, b) => b - a));
    const answered = all
      .list("messages")
      .find((message) => Number(readPath(message, "reply_count")) > 0);
    const ts = readPath(answered, "ts");
    const thread = await ada.run("SLACK_FETCH_MESSAGE_THREAD_FROM_A_CONVERSATION", { channel, ts });
    expect(thread.list("messages")).toHaveLength(1 + Number(readPath(answered, "reply_count")));
    for (const reply of thread.each("messages", "ts").slice(1)) {
      expect(Number(reply)).toBeGreaterThan(Number(ts));
    }
    const first = await ada.run("SLACK_FETCH_CONVERSATION_HISTORY", { channel, limit: 20 });
    const cursor = first.text("response_metadata.next_cursor");
    const rest = await ada.run("SLACK_FETCH_CONVERSATION_HISTORY", { channel, limit: 200, cursor });
    expect([...first.list("messages"), ...rest.list("messages")]).toEqual(all.list("messages"));
    const oldest = String(all.list("messages").map((message) => readPath(message, "ts"))[10]);
    const recent = await ada.run("SLACK_FETCH_CONVERSATION_HISTORY", { channel, oldest });
    expect(recent.list("messages")).toHaveLength(10);
  });

  test("searches by words, place and author", async () => {
    const ada = await user("slack");
    const text = "The zebra has landed";
    await ada.run("SLACK_SENDS_A_MESSAGE_TO_A_SLACK_CHANNEL", { channel: "#zoo", text });
    const find = async (query: string) =>
      (await ada.run("SLACK_SEARCH_MESSAGES", { query })).each("messages.matches", "text");
    expect(await find("zebra in:#zoo from:@ada")).toEqual([text]);
    expect(await find("zebra in:#zoo from:me")).toEqual([text]);
    expect(await find("zebra in:#general")).toEqual([]);
    expect(await find("-zebra in:zoo")).not.toContain(text);
    expect((await find("in:general")).length).toBeGreaterThan(5);
  });

  test("lists people, with their languages if asked to", async () => {
    const ada = await user("slack");
    const given = await ada.run("SLACK_USERS_LIST", { limit: 2, include_locale: true });
    expect(given.each("members", "locale")).toEqual(["en-US", "en-US"]);
    expect(given.text("response_metadata.next_cursor")).not.toBe("");
  });

  test("finds no channel of an impossible name", async () => {
    const error = await (await user("slack")).fail("SLACK_FETCH_CONVERSATION_HISTORY", {
      channel: "a b!",
    });
    expect(error).toBe('Not Found: there is no channel "a b!".');
  });
});

describe("X", () => {
  test("posts, and answers posts", async () => {
    const backend = testBackend();
    const ada = await connectUser(backend, "twitter");
    const post = await ada.run("TWITTER_CREATION_OF_A_POST", { text: "Hello" });
    expect(post.data.data).toMatchObject({ id: expect.stringMatching(/^\d{19}$/), text: "Hello" });
    const id = post.text("data.id");
    const answer = await ada.run("TWITTER_CREATION_OF_A_POST", {
      text: "Yes",
      reply__in__reply__to__tweet__id: id,
    });
    expect(answer.data.data).toMatchObject({ in_reply_to_tweet_id: id });
    expect((await backend.snapshot()).toolData.map(({ data }) => data?.text)).toEqual([
      "Hello",
      "Yes",
    ]);
  });

  test("sends a direct message", async () => {
    const ada = await user("twitter");
    const sent = await ada.run("TWITTER_SEND_A_NEW_MESSAGE_TO_A_USER", {
      participant_id: "42",
      text: "Hi",
    });
    expect(sent.data.data).toMatchObject({
      dm_conversation_id: expect.stringMatching(/^\d+-42$/),
      dm_event_id: expect.stringMatching(/^\d{19}$/),
    });
  });

  test("makes a list, which has nobody on it, and deletes it for good", async () => {
    const ada = await user("twitter");
    const id = (await ada.run("TWITTER_CREATE_LIST", { name: "Friends" })).text("data.id");
    expect((await ada.run("TWITTER_FETCH_LIST_MEMBERS_BY_ID", { id })).list("data")).toEqual([]);
    const others = await ada.run("TWITTER_FETCH_LIST_MEMBERS_BY_ID", { id: "7", max_results: 3 });
    expect(others.data.meta).toEqual({ result_count: 3, next_token: "3" });
    await ada.run("TWITTER_DELETE_LIST", { id });
    for (const tool of ["TWITTER_DELETE_LIST", "TWITTER_FETCH_LIST_MEMBERS_BY_ID"]) {
      expect(await ada.fail(tool, { id })).toMatch(/^Not Found/);
    }
    expect(await ada.fail("TWITTER_DELETE_LIST", { id: "7" })).toMatch(/^Not Found/);
  });
});

describe("Reddit", () => {
  const subreddit = "webdev";

  test("posts to a community, whose newest post it then is", async () => {
    const ada = await user("reddit");
    const post = await ada.run("REDDIT_CREATE_REDDIT_POST", {
      subreddit,
      title: "Zebras",
      text: "Why?",
    });
    expect(post.data).toMatchObject({ title: "Zebras", selftext: "Why?", author: "ada", score: 1 });
    const posts = await ada.run("REDDIT_RETRIEVE_REDDIT_POST", { subreddit });
    expect(posts.list("posts")).toHaveLength(5);
    expect(posts.list("posts")[0]).toEqual(post.data);
    const link = { subreddit, title: "Look", kind: "link" };
    expect(await ada.fail("REDDIT_CREATE_REDDIT_POST", link)).toMatch(/^NO_URL/);
    const linked = await ada.run("REDDIT_CREATE_REDDIT_POST", {
      ...link,
      url: "https://example.com",
    });
    expect(linked.data.url).toBe("https://example.com");
    expect(await ada.fail("REDDIT_RETRIEVE_REDDIT_POST", { subreddit: "no such place" })).toMatch(
      /^Not Found/,
    );
  });

  test("answers a post and an answer, and takes an answer back", async () => {
    const ada = await user("reddit");
    const article = (await ada.run("REDDIT_RETRIEVE_REDDIT_POST", { subreddit })).text(
      "posts.0.id",
    );
    const say = async (thing_id: string, text: string) =>
      (await ada.run("REDDIT_POST_REDDIT_COMMENT", { thing_id, text })).text("name");
    const first = await say(`t3_${article}`, "One");
    const second = await say(first, "Two");
    const bodies = async () =>
      (await ada.run("REDDIT_RETRIEVE_POST_COMMENTS", { article })).each("comments", "body");
    expect((await bodies()).slice(0, 2)).toEqual(["Two", "One"]);
    await ada.run("REDDIT_DELETE_REDDIT_COMMENT", { id: second });
    expect((await bodies())[0]).toBe("One");
    expect(await bodies()).toHaveLength(5);
    expect(await ada.fail("REDDIT_DELETE_REDDIT_COMMENT", { id: second })).toMatch(/^Not Found/);
    expect(await ada.fail("REDDIT_RETRIEVE_POST_COMMENTS", { article: "?" })).toMatch(/^Not Found/);
  });

  test("searches in all communities", async () => {
    const ada = await user("reddit");
    const found = await ada.run("REDDIT_SEARCH_ACROSS_SUBREDDITS", {
      search_query: "zebras",
      sort: "top",
      limit: 8,
    });
    expect(
      found.each("posts", "title").every((title) => String(title).startsWith("zebras: ")),
    ).toBe(true);
    const scores = found.each("posts", "score").map(Number);
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
  });
});
