import type { Call, Handlers } from "../call.ts";
import { page } from "../data/page.ts";
import { DAY, iso, seconds } from "../data/time.ts";
import {
  findPages,
  isReachable,
  siteMap,
  titleOf,
  type WebPage,
  webPage,
} from "../data/webPages.ts";
import { firm, sentence } from "../data/words.ts";
import { fail } from "../toolFailure.ts";
import type { JsonObject } from "../types.ts";

/** Pages for a query, on the sites that some arguments name. */
function search(
  { args, random, now }: Call,
  query: string,
  count: number,
  only: string,
  never = "",
): WebPage[] {
  const filter = { only: args.texts(only), never: args.texts(never) };
  return findPages(random(`search ${query}`), query, count, now, filter);
}

/** The page at an address; nothing when nobody answers there. */
const read = ({ random, now }: Call, url: string): WebPage[] =>
  isReachable(url) ? [webPage(random(`page ${url}`), url, titleOf(url), now)] : [];

export const perplexityHandlers: Handlers = {
  PERPLEXITYAI_PERPLEXITY_AI_SEARCH(call) {
    const { args, random, now } = call;
    const question = args.text("userContent");
    const pages = search(call, question, 3, "");
    const content = `This answer is made up. ${pages.map(({ snippet }, index) => `${snippet} [${index + 1}]`).join(" ")}`;
    const [prompt_tokens, completion_tokens] = [question, content].map((text) =>
      Math.ceil(text.length / 4),
    );
    return {
      id: random(question).uuid(),
      object: "chat.completion",
      model: args.text("model"),
      created: seconds(now),
      citations: pages.map(({ url }) => url),
      choices: [{ index: 0, finish_reason: "stop", message: { role: "assistant", content } }],
      usage: {
        prompt_tokens: prompt_tokens ?? 0,
        completion_tokens: completion_tokens ?? 0,
        total_tokens: (prompt_tokens ?? 0) + (completion_tokens ?? 0),
      },
      ...(args.flag("return_related_questions")
        ? { related_questions: [`Who needs ${question}?`, `What comes after ${question}?`] }
        : {}),
    };
  },
  PERPLEXITYAI_SEARCH_WEB(call) {
    const { args } = call;
    const pages = search(
      call,
      args.text("query"),
      args.number("max_results"),
      "search_domain_filter",
    );
    return {
      results: pages.map(({ title, url, snippet, date }) => ({ title, url, snippet, date })),
    };
  },
  PERPLEXITYAI_LIST_MODELS: () => ({
    models: [
      { id: "sonar", description: "Quick answers" },
      { id: "sonar-pro", description: "Longer answers from more pages" },
      { id: "sonar-reasoning", description: "Answers that take several steps" },
    ],
  }),
};

export const tavilyHandlers: Handlers = {
  TAVILY_TAVILY_SEARCH(call) {
    const { args } = call;
    const query = args.text("query");
    const pages = search(
      call,
      query,
      args.number("max_results"),
      "include_domains",
      "exclude_domains",
    );
    const results = pages.map(({ title, url, snippet }, index) => ({
      title,
      url,
      content: snippet,
      score: Math.max(0.1, 0.98 - index * 0.04),
    }));
    const answer = args.flag("include_answer") ? (pages[0]?.snippet ?? "") : null;
    return { query, answer, images: [], results, response_time: 0.8 };
  },
  TAVILY_EXTRACT(call) {
    const urls = call.args.texts("urls");
    const results = urls.flatMap((url) =>
      read(call, url).map(({ text }) => ({ url, raw_content: text, images: [] })),
    );
    const failed_results = urls
      .filter((url) => !isReachable(url))
      .map((url) => ({ url, error: "The address can't be reached." }));
    return { results, failed_results, response_time: 0.5 };
  },
  TAVILY_MAP(call) {
    const { args, random } = call;
    const url = args.text("url");
    if (!isReachable(url)) fail(`The host of ${url} could not be found.`);
    return { base_url: url, results: siteMap(random(`map ${url}`), url, args.number("limit")) };
  },
};

const exaResult = ({ title, url, date }: WebPage): JsonObject => ({
  id: url,
  url,
  title,
  publishedDate: date,
  author: null,
});

export const exaHandlers: Handlers = {
  EXA_SEARCH(call) {
    const { args } = call;
    const query = args.text("query");
    const since = args.text("startPublishedDate");
    const type = args.text("type");
    const results = search(
      call,
      query,
      args.number("numResults"),
      "includeDomains",
      "excludeDomains",
    )
      .filter(({ date }) => date >= since)
      .map((result, index) => ({ ...exaResult(result), score: Math.max(0.1, 0.4 - index / 200) }));
    const resolvedSearchType = type === "auto" ? "neural" : type;
    return { requestId: call.random(query).hex(32), resolvedSearchType, results };
  },
  EXA_GET_CONTENTS_ACTION(call) {
    const { args } = call;
    const ids = args.texts("ids");
    const results = ids.flatMap((id) =>
      read(call, id).map((page) => ({
        ...exaResult(page),
        ...(args.flag("text") ? { text: page.text } : {}),
        ...(args.flag("highlights") ? { highlights: [page.snippet] } : {}),
      })),
    );
    const statuses = ids.map((id) => ({ id, status: isReachable(id) ? "success" : "error" }));
    return { requestId: call.random(ids.join(" ")).hex(32), results, statuses };
  },
  EXA_CREATE_WEBSET({ args, now, stored }) {
    const websets = stored("websets");
    const externalId = args.textOrNull("externalId");
    if (externalId !== null && websets.all().some((webset) => webset.externalId === externalId)) {
      fail(`Conflict: there is a webset with the externalId "${externalId}" already.`);
    }
    return websets.add((random) => ({
      id: `webset_${random.id(24)}`,
      object: "webset",
      status: "running",
      externalId,
      searches: [{ query: args.text("query"), count: args.number("count"), status: "running" }],
      createdAt: iso(now),
      updatedAt: iso(now),
    }));
  },
  EXA_LIST_IMPORTS({ args, open }) {
    const imports = open({
      kind: "imports",
      key: "id",
      size: 5,
      every: 9 * DAY,
      make: (random, at) => ({
        id: `import_${random.id(24)}`,
        object: "import",
        status: "completed",
        format: "csv",
        title: `${firm(random)}: ${sentence(random)}`,
        count: 10 + random.below(400),
        createdAt: iso(at),
      }),
    });
    const { items, next } = page(imports.all(), args.number("limit"), args.text("cursor"));
    return { data: items, hasMore: next !== null, nextCursor: next };
  },
};
