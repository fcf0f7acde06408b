// @vitest-environment node
import { describe, expect, test } from "vitest";
import { connectUser, NOW, testBackend } from "./support/toolUser.ts";

const user = (toolkit: string) => connectUser(testBackend(), toolkit);
const nowhere = "https://nothing.invalid/page";

describe("Perplexity", () => {
  test("answers with the pages that it used", async () => {
    const ada = await user("perplexityai");
    const ask = { userContent: "zebras", return_related_questions: true };
    const answer = await ada.run("PERPLEXITYAI_PERPLEXITY_AI_SEARCH", ask);
    expect(answer.data).toMatchObject({
      object: "chat.completion",
      model: "sonar",
      created: NOW / 1000,
    });
    expect(answer.text("choices.0.message.content")).toMatch(/made up.*zebras.*\[1\]/);
    expect(answer.list("citations")).toHaveLength(3);
    expect(answer.list("related_questions").length).toBeGreaterThan(0);
    const { usage } = answer.data;
    expect(usage).toMatchObject({ total_tokens: expect.any(Number) });
  });

  test("gives ranked pages, from the domains that are wanted, and its models", async () => {
    const ada = await user("perplexityai");
    const pages = await ada.run("PERPLEXITYAI_SEARCH_WEB", {
      query: "zebras",
      max_results: 4,
      search_domain_filter: ["wikipedia.org"],
    });
    expect(pages.each("results", "url").map((url) => new URL(String(url)).hostname)).toEqual(
      Array.from({ length: 4 }, () => "wikipedia.org"),
    );
    expect((await ada.run("PERPLEXITYAI_LIST_MODELS")).each("models", "id")).toContain("sonar-pro");
  });
});

describe("Tavily", () => {
  test("searches within and without domains", async () => {
    const ada = await user("tavily");
    const search = async (args: object) =>
      ada.run("TAVILY_TAVILY_SEARCH", { query: "zebras", ...args });
    const plain = await search({ include_answer: true });
    expect(plain.list("results")).toHaveLength(5);
    expect(plain.text("answer")).toMatch(/zebras/);
    expect((await search({})).data.answer).toBeNull();
    const hosts = async (args: object) =>
      new Set(
        (await search(args)).each("results", "url").map((url) => new URL(String(url)).hostname),
      );
    expect(await hosts({ include_domains: ["a.example"] })).toEqual(new Set(["a.example"]));
    expect(await hosts({ exclude_domains: ["docs.example.com"] })).not.toContain(
      "docs.example.com",
    );
    expect(await hosts({ include_domains: ["a.example"], exclude_domains: ["a.example"] })).toEqual(
      new Set(),
    );
  });

  test("reads pages, says which it could not reach, and maps a site", async () => {
    const ada = await user("tavily");
    const read = await ada.run("TAVILY_EXTRACT", {
      urls: ["https://example.com/striped-animals", nowhere],
    });
    expect(read.list("results")).toMatchObject([
      { raw_content: expect.stringMatching(/striped animals/) },
    ]);
    expect(read.each("failed_results", "url")).toEqual([nowhere]);
    const map = await ada.run("TAVILY_MAP", { url: "https://example.com/x", limit: 3 });
    expect(map.list("results")).toEqual([
      "https://example.com/",
      "https://example.com/about",
      "https://example.com/pricing",
    ]);
    expect(await ada.fail("TAVILY_MAP", { url: nowhere })).toMatch(/could not be found/);
  });
});

describe("Exa", () => {
  test("finds pages since a day, and gives what is on them", async () => {
    const ada = await user("exa");
    const all = await ada.run("EXA_SEARCH", { query: "zebras", numResults: 30 });
    const recent = await ada.run("EXA_SEARCH", {
      query: "zebras",
      numResults: 30,
      startPublishedDate: "2025-09-01",
    });
    const dates = recent.each("results", "publishedDate").map(String);
    expect(dates.every((date) => date >= "2025-09-01")).toBe(true);
    expect(dates.length).toBeGreaterThan(0);
    expect(dates.length).toBeLessThan(all.list("results").length);
    const ids = [all.text("results.0.id"), nowhere];
    const contents = await ada.run("EXA_GET_CONTENTS_ACTION", { ids, highlights: true });
    expect(contents.list("results")).toMatchObject([
      { text: expect.any(String), highlights: [expect.any(String)] },
    ]);
    expect(contents.each("statuses", "status")).toEqual(["success", "error"]);
  });

  test("starts a webset under a name that is free, and lists imports", async () => {
    const ada = await user("exa");
    const webset = { query: "Bakeries in Lyon", externalId: "mine" };
    expect((await ada.run("EXA_CREATE_WEBSET", webset)).data).toMatchObject({
      object: "webset",
      status: "running",
      searches: [{ query: "Bakeries in Lyon", count: 10 }],
    });
    expect(await ada.fail("EXA_CREATE_WEBSET", webset)).toMatch(/^Conflict/);
    const imports = await ada.run("EXA_LIST_IMPORTS", { limit: 2 });
    expect(imports.data).toMatchObject({ hasMore: true, nextCursor: "2" });
    expect(imports.list("data")).toHaveLength(2);
  });
});

describe("Firecrawl", () => {
  const url = "https://example.com/striped-animals";

  test("reads a page in the forms that are asked for", async () => {
    const ada = await user("firecrawl");
    const plain = await ada.run("FIRECRAWL_SCRAPE_EXTRACT_DATA_LLM", { url });
    expect(Object.keys(plain.item("data"))).toEqual(["markdown", "metadata"]);
    expect(plain.item("data.metadata")).toMatchObject({
      title: "striped animals",
      sourceURL: url,
      statusCode: 200,
    });
    const more = await ada.run("FIRECRAWL_SCRAPE_EXTRACT_DATA_LLM", {
      url,
      formats: ["html", "links"],
    });
    expect(Object.keys(more.item("data"))).toEqual(["html", "links", "metadata"]);
    expect(await ada.fail("FIRECRAWL_SCRAPE_EXTRACT_DATA_LLM", { url: nowhere })).toMatch(
      /could not be found/,
    );
  });

  test("searches the web, and maps a site", async () => {
    const ada = await user("firecrawl");
    const found = await ada.run("FIRECRAWL_SEARCH", { query: "zebras", limit: 2 });
    expect(found.list("data")).toMatchObject([{ title: "zebras" }, { title: "A guide to zebras" }]);
    const map = await ada.run("FIRECRAWL_MAP_URLS", { url, search: "docs" });
    expect(map.list("links")).toContain("https://example.com/docs/api");
    expect(map.list("links")).not.toContain("https://example.com/about");
  });

  test("crawls a site, page by page", async () => {
    let now = NOW;
    const ada = await connectUser(testBackend({ now: () => now }), "firecrawl");
    const id = (await ada.run("FIRECRAWL_CRAWL_URLS", { url, limit: 4 })).text("id");
    const status = async () => (await ada.run("FIRECRAWL_CRAWL_JOB_STATUS", { id })).data;
    expect(await status()).toMatchObject({ status: "scraping", completed: 0, total: 4, data: [] });
    now += 1200;
    expect(await status()).toMatchObject({ status: "scraping", completed: 2 });
    now += 60_000;
    expect(await status()).toMatchObject({ status: "completed", completed: 4 });
    expect(await ada.fail("FIRECRAWL_CRAWL_JOB_STATUS", { id: "x" })).toMatch(/^Not Found/);
  });

  test("picks data of a wanted shape out of pages", async () => {
    const ada = await user("firecrawl");
    const schema = {
      type: "object",
      properties: {
        name: { type: "string" },
        kind: { type: "string", enum: ["big", "small"] },
        legs: { type: "integer" },
        isStriped: { type: "boolean" },
        parts: {
          type: "array",
          items: { type: "object", properties: { part: { type: "string" } } },
        },
      },
    };
    const given = await ada.run("FIRECRAWL_EXTRACT", { urls: [`${url}/*`], schema });
    expect(given.data.data).toEqual({
      name: expect.any(String),
      kind: "big",
      legs: expect.any(Number),
      isStriped: expect.any(Boolean),
      parts: [{ part: expect.any(String) }, { part: expect.any(String) }],
    });
    const plain = await ada.run("FIRECRAWL_EXTRACT", { urls: [url], prompt: "legs" });
    expect(plain.item("data")).toMatchObject({ prompt: "legs" });
    expect(await ada.fail("FIRECRAWL_EXTRACT", { urls: [url, nowhere] })).toMatch(
      /could not be found/,
    );
  });
});

describe("YouTube", () => {
  test("searches videos, channels and playlists, and turns pages", async () => {
    const ada = await user("youtube");
    const first = await ada.run("YOUTUBE_SEARCH_YOU_TUBE", { q: "zebras" });
    expect(first.list("items")).toHaveLength(5);
    expect(first.text("items.0.snippet.title")).toMatch(/^zebras: /);
    const second = await ada.run("YOUTUBE_SEARCH_YOU_TUBE", {
      q: "zebras",
      pageToken: first.text("nextPageToken"),
    });
    expect(second.each("items", "id.videoId")).not.toEqual(first.each("items", "id.videoId"));
    const channels = await ada.run("YOUTUBE_SEARCH_YOU_TUBE", { q: "zebras", type: "channel" });
    expect(channels.item("items.0.id")).toEqual({
      kind: "youtube#channel",
      channelId: channels.text("items.0.snippet.channelId"),
    });
  });

  test("changes a video of the user's own channel, and of no other", async () => {
    const ada = await user("youtube");
    const channelId = (await ada.run("YOUTUBE_LIST_USER_PLAYLISTS")).text(
      "items.0.snippet.channelId",
    );
    const videos = async (id: string) =>
      ada.run("YOUTUBE_LIST_CHANNEL_VIDEOS", { channelId: id, maxResults: 50 });
    const videoId = (await videos(channelId)).text("items.3.id.videoId");
    const before = (await videos(channelId)).text("items.3.snippet.description");
    await ada.run("YOUTUBE_UPDATE_VIDEO", { videoId, title: "Zebras", privacyStatus: "unlisted" });
    expect((await videos(channelId)).item("items.3.snippet")).toMatchObject({
      title: "Zebras",
      description: before,
    });
    const others = await videos("UCsomebodyelse");
    expect(others.each("items", "snippet.title")).not.toContain("Zebras");
    const theirs = others.text("items.0.id.videoId");
    expect(await ada.fail("YOUTUBE_UPDATE_VIDEO", { videoId: theirs, title: "x" })).toMatch(
      /^Forbidden/,
    );
  });

  test.each([
    ["srt", /^1\n00:00:00,000 --> 00:00:03,000\n/],
    ["vtt", /^WEBVTT\n\n00:00:00\.000 --> /],
    ["sbv", /^00:00:00\.000,00:00:03\.000\n/],
  ])("loads captions as %s", async (tfmt, beginning) => {
    const given = await (await user("youtube")).run("YOUTUBE_LOAD_CAPTIONS", { id: "c1", tfmt });
    expect(given.text("captions")).toMatch(beginning);
  });
});

describe("Hacker News", () => {
  test("has a front page, ranked, whose stories can be read", async () => {
    const ann = await user("hackernews");
    const page = await ann.run("HACKERNEWS_GET_FRONTPAGE", { min_points: 50 });
    const points = page.each("hits", "points").map(Number);
    expect(points).toEqual(points.toSorted((a, b) => b - a));
    expect(Math.min(...points)).toBeGreaterThanOrEqual(50);
    const hit = page.item("hits.0");
    const item = await ann.run("HACKERNEWS_GET_ITEM_WITH_ID", { item_id: Number(hit.objectID) });
    expect(item.data).toMatchObject({
      title: hit.title,
      author: hit.author,
      points: hit.points,
      type: "story",
    });
    expect(item.list("children")).toHaveLength(Number(hit.num_comments));
    expect(await ann.fail("HACKERNEWS_GET_ITEM_WITH_ID", { item_id: 4_000_000_000 })).toMatch(
      /^Not Found/,
    );
  });

  test("gives the latest posts of a kind, page by page", async () => {
    const ann = await user("hackernews");
    const first = await ann.run("HACKERNEWS_GET_LATEST_POSTS", { tag: "ask_hn", size: 3 });
    expect(first.each("hits", "title").every((title) => /^Ask HN: /.test(String(title)))).toBe(
      true,
    );
    const second = await ann.run("HACKERNEWS_GET_LATEST_POSTS", {
      tag: "ask_hn",
      size: 3,
      page: 1,
    });
    const both = await ann.run("HACKERNEWS_GET_LATEST_POSTS", { tag: "ask_hn", size: 6 });
    expect([...first.list("hits"), ...second.list("hits")]).toEqual(both.list("hits"));
    const times = both.each("hits", "created_at").map(String);
    expect(times).toEqual(times.toSorted().reverse());
  });

  test("searches, and knows users", async () => {
    const ann = await user("hackernews");
    const found = await ann.run("HACKERNEWS_SEARCH_POSTS", {
      query: "zebras",
      size: 4,
      tags: ["comment"],
    });
    expect(found.each("hits", "_tags")).toEqual(Array.from({ length: 4 }, () => ["comment"]));
    expect(found.text("hits.0.title")).toMatch(/^zebras: /);
    const author = String(found.item("hits.0").author);
    expect((await ann.run("HACKERNEWS_GET_USER", { username: author })).data).toMatchObject({
      username: author,
      karma: expect.any(Number),
    });
    expect(await ann.fail("HACKERNEWS_GET_USER", { username: "no such user" })).toMatch(
      /^Not Found/,
    );
  });
});
