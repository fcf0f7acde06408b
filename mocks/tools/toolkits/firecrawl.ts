import type { JsonValue } from "../../catalog/types.ts";
import type { Call, Handlers } from "../call.ts";
import { DAY, iso } from "../data/time.ts";
import {
  findPages,
  isReachable,
  siteMap,
  titleOf,
  type WebPage,
  webPage,
} from "../data/webPages.ts";
import { sentence, thing } from "../data/words.ts";
import { listIn, numberIn, objectIn, textIn } from "../json.ts";
import { fail, notFound } from "../toolFailure.ts";
import type { JsonObject } from "../types.ts";

/** How long a crawl takes for a page, in ms. */
const PAGE_TIME = 500;

function read({ random, now }: Call, url: string): WebPage {
  if (!isReachable(url)) fail(`The host of ${url} could not be found.`);
  return webPage(random(`page ${url}`), url, titleOf(url), now);
}

const described = ({ title, url, snippet }: WebPage): JsonObject => ({
  title,
  description: snippet,
  sourceURL: url,
  statusCode: 200,
});

/** A value of the shape that a JSON Schema asks for. */
function shaped(call: Call, schema: JsonObject, name: string): JsonValue {
  const chance = call.random(`extract ${name}`);
  switch (schema.type) {
    case "object":
    case undefined:
      return Object.fromEntries(
        Object.entries(objectIn(schema.properties)).map(([key, inner]) => [
          key,
          shaped(call, objectIn(inner), `${name} ${key}`),
        ]),
      );
    case "array":
      return [0, 1].map((index) => shaped(call, objectIn(schema.items), `${name} ${index}`));
    case "boolean":
      return chance.chance(50);
    case "string":
      return textIn(listIn(schema.enum)[0]) || thing(chance);
    default:
      return chance.below(1000);
  }
}

export const firecrawlHandlers: Handlers = {
  FIRECRAWL_SCRAPE_EXTRACT_DATA_LLM(call) {
    const { args } = call;
    const url = args.text("url");
    const page = read(call, url);
    const all: JsonObject = {
      markdown: page.text,
      html: `<h1>${page.title}</h1><p>${page.snippet}</p>`,
      links: siteMap(call.random(`map ${url}`), url, 10),
      screenshot: `${new URL(url).origin}/screenshot.png`,
    };
    const forms = args.texts("formats").map((form) => [form, all[form] ?? null]);
    return { success: true, data: { ...Object.fromEntries(forms), metadata: described(page) } };
  },
  FIRECRAWL_SEARCH({ args, random, now }) {
    const query = args.text("query");
    const data = findPages(random(`search ${query}`), query, args.number("limit"), now).map(
      ({ title, url, snippet, text }) => ({ title, url, description: snippet, markdown: text }),
    );
    return { success: true, data };
  },
  FIRECRAWL_MAP_URLS(call) {
    const { args } = call;
    const { url } = read(call, args.text("url"));
    const links = siteMap(call.random(`map ${url}`), url, args.number("limit"));
    return { success: true, links: links.filter((link) => link.includes(args.text("search"))) };
  },
  FIRECRAWL_CRAWL_URLS(call) {
    const { args, now } = call;
    const { url } = read(call, args.text("url"));
    const { id = "" } = call.stored("crawls").add((random) => ({
      id: random.uuid(),
      url,
      limit: args.number("limit"),
      startedAt: now,
    }));
    return { success: true, id, url: `https://api.firecrawl.dev/v1/crawl/${id}` };
  },
  FIRECRAWL_CRAWL_JOB_STATUS(call) {
    const id = call.args.text("id");
    const job = call.stored("crawls").find(id) ?? notFound("job", id);
    const url = textIn(job.url);
    const links = siteMap(call.random(`map ${url}`), url, numberIn(job.limit));
    const completed = Math.min(
      links.length,
      Math.floor((call.now - numberIn(job.startedAt)) / PAGE_TIME),
    );
    const data = links.slice(0, completed).map((link) => {
      const page = read(call, link);
      return { markdown: page.text, metadata: described(page) };
    });
    const status = completed < links.length ? "scraping" : "completed";
    const expiresAt = iso(numberIn(job.startedAt) + DAY);
    return { success: true, status, completed, total: links.length, expiresAt, data };
  },
  FIRECRAWL_EXTRACT(call) {
    const { args } = call;
    const sources = args.texts("urls");
    for (const source of sources) read(call, source.replace(/\*$/, ""));
    const data = args.has("schema")
      ? shaped(call, args.object("schema"), sources.join(" "))
      : { summary: sentence(call.random(sources.join(" "))), prompt: args.text("prompt") };
    return { success: true, data, sources };
  },
};
