import type { Handlers } from "../call.ts";
import { createSeededRandom, type SeededRandom } from "../data/seededRandom.ts";
import { DAY, HOUR, iso, seconds } from "../data/time.ts";
import { sentence, thing, title } from "../data/words.ts";
import { numberIn, textIn } from "../json.ts";
import { notFound } from "../toolFailure.ts";
import type { JsonObject } from "../types.ts";

/** When item 1 was posted; from then on one came every 15 seconds, so that its number determines its time. */
const FIRST = Date.UTC(2006, 9, 9);
const PACE = 15_000;

const author = (random: SeededRandom) =>
  `${random.pick(["red", "fast", "tiny", "old"])}${random.pick(["fox", "oak", "lisp", "byte"])}${random.below(90)}`;

/** What everybody sees under a number: it depends on nothing else. */
function story(id: number, about = ""): JsonObject {
  const random = createSeededRandom(`item ${id}`);
  const name = about === "" ? title(random) : `${about}: ${thing(random)}`;
  const at = FIRST + id * PACE;
  return {
    objectID: String(id),
    story_id: id,
    title: name,
    url: `https://news.example.org/${id}`,
    author: author(random),
    points: random.below(600),
    num_comments: random.below(6),
    created_at: iso(at),
    created_at_i: seconds(at),
    _tags: ["story"],
  };
}

const newest = (now: number) => Math.max(1, Math.floor((now - FIRST) / PACE));

const PREFIXES: Readonly<Record<string, string>> = {
  ask_hn: "Ask HN: ",
  show_hn: "Show HN: ",
  poll: "Poll: ",
};

export const hackerNewsHandlers: Handlers = {
  HACKERNEWS_GET_FRONTPAGE({ args, now }) {
    const top = newest(Math.floor(now / HOUR) * HOUR);
    const hits = Array.from({ length: 30 }, (_, rank) => story(top - rank * 97))
      .filter(({ points }) => numberIn(points) >= args.number("min_points"))
      .sort((a, b) => numberIn(b.points) - numberIn(a.points));
    return { hits, nbHits: hits.length };
  },
  HACKERNEWS_SEARCH_POSTS({ args, now }) {
    const [query, size, page] = [args.text("query"), args.number("size"), args.number("page")];
    const tags = args.texts("tags");
    const first =
      createSeededRandom(query).below(1000) +
      Math.floor(now / DAY - 400) * 5760 -
      Math.floor(FIRST / DAY) * 5760;
    const hits = Array.from({ length: size }, (_, index) => ({
      ...story(Math.max(1, first - (page * size + index) * 5003), query),
      ...(tags.length > 0 ? { _tags: tags } : {}),
    }));
    return { hits, page, hitsPerPage: size, nbHits: 1000, nbPages: Math.ceil(1000 / size), query };
  },
  HACKERNEWS_GET_LATEST_POSTS({ args, now }) {
    const [tag, size, page] = [args.text("tag"), args.number("size"), args.number("page")];
    const hits = Array.from({ length: size }, (_, index) => {
      const hit = story(Math.max(1, newest(now) - (page * size + index) * 7));
      return { ...hit, title: (PREFIXES[tag] ?? "") + textIn(hit.title), _tags: [tag] };
    });
    return { hits, page, hitsPerPage: size };
  },
  HACKERNEWS_GET_ITEM_WITH_ID({ args, now }) {
    const id = args.number("item_id");
    if (id > newest(now)) notFound("item", String(id));
    const { num_comments, objectID: _id, story_id: _story, _tags, ...item } = story(id);
    const children = Array.from({ length: numberIn(num_comments) }, (_, index) => {
      const random = createSeededRandom(`comment ${id} ${index}`);
      return {
        id: id + index + 1,
        type: "comment",
        author: author(random),
        text: sentence(random),
        parent_id: id,
        children: [],
      };
    });
    return { id, type: "story", ...item, children };
  },
  HACKERNEWS_GET_USER({ args }) {
    const username = args.text("username");
    if (!/^[\w-]{2,15}$/.test(username)) notFound("user", username);
    const random = createSeededRandom(`user ${username}`);
    const created = iso(FIRST + random.below(6000) * DAY);
    return { username, about: sentence(random), karma: random.below(20_000), created_at: created };
  },
};
